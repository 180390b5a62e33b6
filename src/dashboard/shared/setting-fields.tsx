import type { ComponentChildren } from 'preact';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { Searchable } from './settings-search.tsx';

interface ChoiceProps<T> {
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  onChoose(value: T): void;
  /** The result of a change, if that needs words. */
  readonly children?: ComponentChildren;
}

/** One of a few values. */
export function ChoiceField<T extends string | number>(props: ChoiceProps<T>) {
  const { name, title, explains, options, value, onChoose } = props;
  return (
    <Searchable words={[title, explains, ...options.map(({ label }) => label)]}>
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
        {props.children}
      </fieldset>
    </Searchable>
  );
}

/** One of many values, from a list. */
export function ListField<T extends string | number>(props: Omit<ChoiceProps<T>, 'children'>) {
  const { name, title, explains, options, value, onChoose } = props;
  return (
    <Searchable words={[title, explains]}>
      <div class="setting">
        <SelectField name={name} label={title} options={options} value={value} onChoose={onChoose} wide />
        <p class="quiet" id={`${name}-explains`}>
          {explains}
        </p>
      </div>
    </Searchable>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  /** The text of its children, so that the search finds it by that too. */
  readonly words?: readonly string[];
  readonly on: boolean;
  onSwitch(on: boolean): void;
  /** The result of a change, if that needs words. */
  readonly children?: ComponentChildren;
}

/** On or off. */
export function SwitchField({ name, title, explains, words = [], on, onSwitch, children }: SwitchProps) {
  return (
    <Searchable words={[title, explains, ...words]}>
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
              // The stored setting decides what is shown. The browser must not change it first.
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
    </Searchable>
  );
}
