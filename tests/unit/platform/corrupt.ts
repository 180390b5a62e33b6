import fc from 'fast-check';
import type { GenericSchema } from 'valibot';

/*
 * Values that cross a boundary: valid ones, generated from the schema itself, and copies of them with something
 * corrupted.
 */

/** The parts of a valibot schema that say what it accepts. */
interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly item?: SchemaShape;
  readonly items?: readonly SchemaShape[];
  readonly wrapped?: SchemaShape;
  readonly key?: SchemaShape;
  readonly value?: SchemaShape;
}

const NUMBERS = [0, 1, 5, 60, -1, 0.5, 1e9, 2 ** 53, 1e308, -1e308];
const JUNK = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, true, '', 'x', '__proto__', [], {}, [[[]]], ...NUMBERS),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** A value as JSON has it. The member at `path` is left out. */
const LEFT_OUT = Symbol('left out');

const made = new Map<SchemaShape, fc.Arbitrary<unknown>>();

function fromShape(shape: SchemaShape): fc.Arbitrary<unknown> {
  const known = made.get(shape) ?? fromNewShape(shape);
  made.set(shape, known);
  return known;
}

/** What a field may be left out for. null would be something else. */
const isOptional = ({ type }: SchemaShape): boolean => type === 'optional' || type === 'exact_optional';

function recordFrom(entries: Readonly<Record<string, SchemaShape>>): fc.Arbitrary<unknown> {
  const fields = Object.entries(entries).map(([name, each]) => [
    name,
    fromShape(isOptional(each) ? (each.wrapped ?? each) : each),
  ]);
  const requiredKeys = Object.keys(entries).filter((name) => {
    const entry = entries[name];
    return entry !== undefined && !isOptional(entry);
  });
  return fc.record<Record<string, unknown>>(Object.fromEntries(fields), { requiredKeys });
}

function fromNewShape({ type, entries, options, literal, item, items, wrapped, key, value }: SchemaShape) {
  if (entries !== undefined) return recordFrom(entries);
  if (type === 'literal') return fc.constant(literal);
  if (type === 'picklist') return fc.constantFrom(...(options ?? []));
  if (options !== undefined) return fc.oneof(...options.map((each) => fromShape(each as SchemaShape)));
  if (item !== undefined) return fc.array(fromShape(item), { maxLength: 4 });
  if (items !== undefined) return fc.tuple(...items.map(fromShape));
  if (wrapped !== undefined) return fc.oneof(fc.constant(null), fromShape(wrapped), fromShape(wrapped));
  if (key !== undefined && value !== undefined)
    return fc.dictionary(fc.string(), fromShape(value), { maxKeys: 3 });
  if (type === 'number') return fc.constantFrom(...NUMBERS);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'string') return fc.oneof(fc.string(), fc.constantFrom('2026-03-04', 'first', '🙂'));
  return fc.jsonValue({ maxDepth: 2 });
}

/** Replaces the member to which the steps lead. Each step picks a member of the current value, or a new one. */
function replaceAt(value: unknown, steps: readonly number[], junk: unknown): unknown {
  const [step, ...further] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return junk;
  const names = [...Object.keys(value), Array.isArray(value) ? String(value.length) : 'unheardOf'];
  const name = names[step % names.length] ?? '';
  const members = Object.entries({
    ...value,
    [name]: replaceAt(Reflect.get(value, name), further, junk),
  }).filter(([, member]) => member !== LEFT_OUT);
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** Corrupts some of the values of an arbitrary: in one place, in a few, or not at all. */
export function spoil(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const place = fc.tuple(
    fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }),
    fc.oneof({ weight: 4, arbitrary: JUNK }, { weight: 1, arbitrary: fc.constant(LEFT_OUT) }),
  );
  return fc
    .tuple(values, fc.array(place, { maxLength: 3 }))
    .map(([value, places]) =>
      places.reduce((spoiled: unknown, [steps, junk]) => replaceAt(spoiled, steps, junk), value),
    )
    .map((value) => (value === LEFT_OUT ? null : value));
}

/** Mostly valid values of a schema and corrupted copies of them; sometimes any JSON value. */
export function aboutSchema(schema: GenericSchema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: spoil(fromShape(schema as unknown as SchemaShape)) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

/** Values as the text of a file, sometimes cut off, or not JSON at all. */
export function jsonText(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: values.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: values.map((value) => (JSON.stringify(value) ?? '').slice(0, -7)) },
  );
}
