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
  /** A setting on its own: its name at one end of the line, the list at the other, and an explanation below. */
  readonly wide?: boolean;
}

/** One of a few values, small, as a part of something else. */
export function SelectField<T extends string | number>({
  name,
  label,
  options,
  value,
  onChoose,
  wide = false,
}: SelectProps<T>) {
  return (
    <label class={wide ? 'select select-wide' : 'select'}>
      <span class={wide ? 'switch-title' : undefined}>{label}</span>
      <select
        name={name}
        value={value}
        aria-describedby={wide ? `${name}-explains` : undefined}
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
