import type { ComponentChildren } from 'preact';

export interface Option<T> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T> {
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  onChoose(value: T): void;
}

/** One of a few values. */
export function ChoiceField<T extends string | number>(props: ChoiceProps<T>) {
  const { name, title, explains, options, value, onChoose } = props;
  return (
    <fieldset class="setting">
      <legend>{title}</legend>
      <p class="quiet" id={`${name}-explains`}>
        {explains}
      </p>
      <div class="choices">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={`${name}-explains`}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  readonly on: boolean;
  onSwitch(on: boolean): void;
  /** What came of it, where that needs words. */
  readonly children?: ComponentChildren;
}

/** On or off. */
export function SwitchField({ name, title, explains, on, onSwitch, children }: SwitchProps) {
  return (
    <div class="setting">
      <label class="switch">
        <span class="switch-title">{title}</span>
        <input
          type="checkbox"
          role="switch"
          name={name}
          checked={on}
          aria-checked={on}
          aria-describedby={`${name}-explains`}
          onClick={(event) => {
            const { checked } = event.currentTarget;
            // The stored setting decides what is shown; the browser must not run ahead of it.
            event.currentTarget.checked = on;
            onSwitch(checked);
          }}
        />
      </label>
      <p class="quiet" id={`${name}-explains`}>
        {explains}
      </p>
      {children}
    </div>
  );
}
