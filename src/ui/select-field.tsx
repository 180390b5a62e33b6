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
        onChange={(event) => {
          const chosen = options.find((each) => String(each.value) === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
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
