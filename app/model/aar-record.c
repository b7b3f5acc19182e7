/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-record.h"

/**
 * AarRecord:
 *
 * A row of the store as an object. The subclasses say which fields there are; the values, their properties and the
 * notification are here, once for all of them. A record belongs to one thread at a time.
 */
typedef union
{
  char *text;
  gint64 integer;
  double real;
} FieldValue;

typedef struct
{
  gint64 id;
  FieldValue *values;
} AarRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AarRecord, aar_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
};

static GParamSpec *id_property;

static gboolean
is_text (AarFieldType type)
{
  return type == AAR_FIELD_TEXT || type == AAR_FIELD_DATE;
}

static gboolean
is_integer (AarFieldType type)
{
  return type == AAR_FIELD_INTEGER || type == AAR_FIELD_REFERENCE || type == AAR_FIELD_BOOLEAN;
}

static FieldValue *
new_values (AarRecordClass *klass)
{
  FieldValue *values = g_new0 (FieldValue, klass->n_fields);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!(klass->fields[i].flags & AAR_FIELD_OPTIONAL))
      continue;
    else if (klass->fields[i].type == AAR_FIELD_REAL)
      values[i].real = AAR_NO_REAL;
    else
      values[i].integer = AAR_NO_INTEGER;
  return values;
}

/* The value behind a field constant; checks that the constant is one of the record's own type. */
static FieldValue *
get_field (gpointer record, guint field, const AarField **description)
{
  AarRecord *self = record;
  AarRecordClass *klass;
  AarRecordPrivate *priv;
  guint index = field % AAR_FIELDS_PER_TABLE;

  g_assert (AAR_IS_RECORD (self));
  klass = AAR_RECORD_GET_CLASS (self);
  g_assert (field / AAR_FIELDS_PER_TABLE == klass->table && index < klass->n_fields);
  priv = aar_record_get_instance_private (self);
  if (priv->values == NULL)
    priv->values = new_values (klass);
  *description = &klass->fields[index];
  return &priv->values[index];
}

static void
notify (gpointer record, guint field)
{
  g_object_notify_by_pspec (record, AAR_RECORD_GET_CLASS (record)->properties[field % AAR_FIELDS_PER_TABLE + 1]);
}

static void
get_own_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  aar_record_get_value (object, AAR_RECORD_GET_CLASS (object)->table * AAR_FIELDS_PER_TABLE + property - 1, value);
}

static void
set_own_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_record_set_value (object, AAR_RECORD_GET_CLASS (object)->table * AAR_FIELDS_PER_TABLE + property - 1, value);
}

static void
aar_record_finalize (GObject *object)
{
  AarRecordPrivate *priv = aar_record_get_instance_private (AAR_RECORD (object));
  AarRecordClass *klass = AAR_RECORD_GET_CLASS (object);

  for (guint i = 0; priv->values != NULL && i < klass->n_fields; i++)
    if (is_text (klass->fields[i].type))
      g_free (priv->values[i].text);
  g_free (priv->values);
  G_OBJECT_CLASS (aar_record_parent_class)->finalize (object);
}

static void
aar_record_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_int64 (value, aar_record_get_id (object));
}

static void
aar_record_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarRecordPrivate *priv = aar_record_get_instance_private (AAR_RECORD (object));

  priv->id = g_value_get_int64 (value);
}

static void
aar_record_class_init (AarRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = aar_record_finalize;
  object_class->get_property = aar_record_get_property;
  object_class->set_property = aar_record_set_property;
  id_property = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ID, id_property);
}

static void
aar_record_init (AarRecord *self)
{
}

static GParamSpec *
make_property (const AarField *field)
{
  gboolean is_optional = (field->flags & AAR_FIELD_OPTIONAL) != 0;
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case AAR_FIELD_TEXT:
    case AAR_FIELD_DATE:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case AAR_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, is_optional ? AAR_NO_INTEGER : 0,
                                 flags);
    case AAR_FIELD_REFERENCE:
      return g_param_spec_int64 (field->name, NULL, NULL, 0, G_MAXINT64, 0, flags);
    case AAR_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, is_optional ? AAR_NO_REAL : 0,
                                  flags);
    case AAR_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    }
  g_return_val_if_reached (NULL);
}

/**
 * aar_record_class_install_fields:
 * @klass: the class of a record type
 * @table: its table
 * @fields: (array length=n_fields): its fields, static
 * @n_fields: how many
 *
 * Makes a property of every field. To be called once, from the class_init function of a record type.
 */
void
aar_record_class_install_fields (AarRecordClass *klass, AarTable table, const AarField *fields, guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_assert (n_fields < AAR_FIELDS_PER_TABLE);
  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields + 1);
  object_class->get_property = get_own_property;
  object_class->set_property = set_own_property;
  for (guint i = 0; i < n_fields; i++)
    klass->properties[i + 1] = make_property (&fields[i]);
  g_object_class_install_properties (object_class, n_fields + 1, klass->properties);
}

/**
 * aar_record_new:
 * @table: a table
 * @id: the id of the row, as [func@Aar.id_new] makes them
 *
 * Returns: (transfer full) (type Aar.Record): a new record of @table, all of whose fields are empty
 */
gpointer
aar_record_new (AarTable table, gint64 id)
{
  return g_object_new (aar_table_get_record_type (table), "id", id, NULL);
}

/**
 * aar_record_copy:
 * @record: (type Aar.Record): a record
 *
 * Returns: (transfer full) (type Aar.Record): another record with the same id and values
 */
gpointer
aar_record_copy (gpointer record)
{
  AarRecordClass *klass = AAR_RECORD_GET_CLASS (record);
  gpointer copy = aar_record_new (klass->table, aar_record_get_id (record));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, klass->properties[i + 1]->value_type);
      aar_record_get_value (record, klass->table * AAR_FIELDS_PER_TABLE + i, &value);
      aar_record_set_value (copy, klass->table * AAR_FIELDS_PER_TABLE + i, &value);
    }
  return copy;
}

/**
 * aar_record_get_table:
 * @record: (type Aar.Record): a record
 *
 * Returns: its table
 */
AarTable
aar_record_get_table (gpointer record)
{
  g_return_val_if_fail (AAR_IS_RECORD (record), AAR_TABLE_NONE);

  return AAR_RECORD_GET_CLASS (record)->table;
}

/**
 * aar_record_get_id:
 * @record: (type Aar.Record): a record
 *
 * Returns: the id of its row
 */
gint64
aar_record_get_id (gpointer record)
{
  AarRecordPrivate *priv;

  g_return_val_if_fail (AAR_IS_RECORD (record), 0);

  priv = aar_record_get_instance_private (record);
  return priv->id;
}

/**
 * aar_record_get_owner:
 * @record: (type Aar.Record): a record
 *
 * Returns: the id of the row that it is a part of, 0 for a plan
 */
gint64
aar_record_get_owner (gpointer record)
{
  AarRecordClass *klass;

  g_return_val_if_fail (AAR_IS_RECORD (record), 0);

  klass = AAR_RECORD_GET_CLASS (record);
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & AAR_FIELD_OWNER)
      return aar_record_get_integer (record, klass->table * AAR_FIELDS_PER_TABLE + i);
  return 0;
}

/**
 * aar_record_equal:
 * @a: (type Aar.Record): a record
 * @b: (type Aar.Record): another
 *
 * Returns: whether both are of the same table and have the same id and values
 */
gboolean
aar_record_equal (gpointer a, gpointer b)
{
  AarRecordClass *klass = AAR_RECORD_GET_CLASS (a);

  if (klass != AAR_RECORD_GET_CLASS (b) || aar_record_get_id (a) != aar_record_get_id (b))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AarField *field;
      FieldValue *left = get_field (a, klass->table * AAR_FIELDS_PER_TABLE + i, &field);
      FieldValue *right = get_field (b, klass->table * AAR_FIELDS_PER_TABLE + i, &field);

      if (is_text (field->type)           ? g_strcmp0 (left->text, right->text) != 0
          : field->type == AAR_FIELD_REAL ? left->real != right->real
                                          : left->integer != right->integer)
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_record_is_empty:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type
 *
 * Returns: whether it holds nothing; a boolean, or a number that is not optional, always holds something
 */
gboolean
aar_record_is_empty (gpointer record, guint field)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  if (is_text (description->type))
    return value->text == NULL;
  if (description->flags & AAR_FIELD_OPTIONAL)
    return description->type == AAR_FIELD_REAL ? value->real == AAR_NO_REAL : value->integer == AAR_NO_INTEGER;
  return description->type == AAR_FIELD_REFERENCE && value->integer == 0;
}

/**
 * aar_record_is_complete:
 * @record: (type Aar.Record): a record
 *
 * Returns: whether it has all that the store asks of a row of its table
 */
gboolean
aar_record_is_complete (gpointer record)
{
  AarRecordClass *klass = AAR_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & AAR_FIELD_REQUIRED &&
        aar_record_is_empty (record, klass->table * AAR_FIELDS_PER_TABLE + i))
      return FALSE;
  return TRUE;
}

/**
 * aar_record_get_text:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds text or a date
 *
 * Returns: (transfer none) (nullable): the text, valid until it is set anew
 */
const char *
aar_record_get_text (gpointer record, guint field)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  g_assert (is_text (description->type));
  return value->text;
}

/**
 * aar_record_get_integer:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds an integer or a reference
 *
 * Returns: the integer, or the id that it refers to, 0 for none
 */
gint64
aar_record_get_integer (gpointer record, guint field)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  g_assert (is_integer (description->type));
  return value->integer;
}

/**
 * aar_record_get_real:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds a real number
 *
 * Returns: the number
 */
double
aar_record_get_real (gpointer record, guint field)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  g_assert (description->type == AAR_FIELD_REAL);
  return value->real;
}

/**
 * aar_record_get_boolean:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds a boolean
 *
 * Returns: the boolean
 */
gboolean
aar_record_get_boolean (gpointer record, guint field)
{
  return aar_record_get_integer (record, field) != 0;
}

/**
 * aar_record_set_text:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds text or a date
 * @text: (nullable): the text; empty text is %NULL
 *
 * Sets the text in memory. A record of a store is written by [method@Aar.Store.set_value] instead.
 */
void
aar_record_set_text (gpointer record, guint field, const char *text)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  g_assert (is_text (description->type));
  if (g_set_str (&value->text, text != NULL && *text != '\0' ? text : NULL))
    notify (record, field);
}

/**
 * aar_record_set_integer:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds an integer or a reference
 * @integer: the integer, or the id to refer to
 */
void
aar_record_set_integer (gpointer record, guint field, gint64 integer)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  g_assert (is_integer (description->type));
  if (value->integer == integer)
    return;
  value->integer = integer;
  notify (record, field);
}

/**
 * aar_record_set_real:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds a real number
 * @real: the number
 */
void
aar_record_set_real (gpointer record, guint field, double real)
{
  const AarField *description;
  FieldValue *value = get_field (record, field, &description);

  g_assert (description->type == AAR_FIELD_REAL);
  if (value->real == real)
    return;
  value->real = real;
  notify (record, field);
}

/**
 * aar_record_set_boolean:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that holds a boolean
 * @boolean: the boolean
 */
void
aar_record_set_boolean (gpointer record, guint field, gboolean boolean)
{
  aar_record_set_integer (record, field, boolean ? 1 : 0);
}

/**
 * aar_record_get_value:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type
 * @value: an initialised value of the type of the field's property: string, int64, double or boolean
 */
void
aar_record_get_value (gpointer record, guint field, GValue *value)
{
  const AarField *description;
  FieldValue *own = get_field (record, field, &description);

  if (is_text (description->type))
    g_value_set_string (value, own->text);
  else if (description->type == AAR_FIELD_REAL)
    g_value_set_double (value, own->real);
  else if (description->type == AAR_FIELD_BOOLEAN)
    g_value_set_boolean (value, own->integer != 0);
  else
    g_value_set_int64 (value, own->integer);
}

/**
 * aar_record_set_value:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type
 * @value: a value of the type of the field's property
 */
void
aar_record_set_value (gpointer record, guint field, const GValue *value)
{
  const AarField *description;

  get_field (record, field, &description);
  if (is_text (description->type))
    aar_record_set_text (record, field, g_value_get_string (value));
  else if (description->type == AAR_FIELD_REAL)
    aar_record_set_real (record, field, g_value_get_double (value));
  else if (description->type == AAR_FIELD_BOOLEAN)
    aar_record_set_boolean (record, field, g_value_get_boolean (value));
  else
    aar_record_set_integer (record, field, g_value_get_int64 (value));
}

/**
 * aar_record_get_property_name:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type
 *
 * Returns: (transfer none): the name of the field's property
 */
const char *
aar_record_get_property_name (gpointer record, guint field)
{
  const AarField *description;

  get_field (record, field, &description);
  return description->name;
}
