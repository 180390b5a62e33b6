export interface Option<T> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  onChoose(value: T): void;
}

/** Chooses the option whose value a list reports as text. */
export function chooseFrom<T extends string | number>(
  options: readonly Option<T>[],
  reported: string,
  onChoose: (value: T) => void,
): void {
  const chosen = options.find(({ value }) => String(value) === reported);
  if (chosen !== undefined) onChoose(chosen.value);
}

/** One of a few values, small, as a part of something else. */
export function SelectField<T extends string | number>({
  name,
  label,
  options,
  value,
  onChoose,
}: SelectProps<T>) {
  return (
    <label class="select">
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={({ currentTarget }) => chooseFrom(options, currentTarget.value, onChoose)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
