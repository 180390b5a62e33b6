import type { ComponentChildren } from 'preact';
import { chooseFrom, type Option } from '../../ui/select-field.tsx';
import { otherWords } from './other-words.ts';
import { Searchable } from './settings-search.tsx';

interface FieldProps {
  readonly name: string;
  readonly title: string;
  readonly explains: string;
  /** The text of its children, so that the search finds it by that too. */
  readonly words?: readonly string[];
  /** The result of a change, if that needs words, and details. */
  readonly children?: ComponentChildren;
}

interface ChoiceProps<T> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T;
  onChoose(value: T): void;
}

function labelsOf<T>(options: readonly Option<T>[]): string[] {
  return options.map(({ label }) => label);
}

/** What the search knows a setting by. */
function wordsOf({ name, title, explains, words = [] }: FieldProps): string[] {
  return [title, explains, ...words, ...otherWords(name)];
}

function Explains({ name, explains }: FieldProps) {
  return (
    <p class="quiet" id={`${name}-explains`}>
      {explains}
    </p>
  );
}

function Radio<T extends string | number>(props: ChoiceProps<T> & { option: Option<T> }) {
  const { name, option, value, onChoose } = props;
  return (
    <label>
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
  );
}

/** One of a few values, each in words that need room. */
export function ChoiceField<T extends string | number>(props: ChoiceProps<T>) {
  const { title, options, children } = props;
  return (
    <Searchable words={[...wordsOf(props), ...labelsOf(options)]}>
      <fieldset class="setting">
        <legend>{title}</legend>
        <Explains {...props} />
        <div class="choices">
          {options.map((option) => (
            <Radio key={option.value} {...props} option={option} />
          ))}
        </div>
        {children}
      </fieldset>
    </Searchable>
  );
}

/** One of two to four short values, side by side. */
export function SegmentField<T extends string | number>(props: ChoiceProps<T>) {
  const { name, title, options, children } = props;
  return (
    <Searchable words={[...wordsOf(props), ...labelsOf(options)]}>
      <div class="setting">
        <span class="setting-title" id={`${name}-title`}>
          {title}
        </span>
        <div class="segments" role="radiogroup" aria-labelledby={`${name}-title`}>
          {options.map((option) => (
            <Radio key={option.value} {...props} option={option} />
          ))}
        </div>
        <Explains {...props} />
        {children}
      </div>
    </Searchable>
  );
}

/** One of many values, from a list. */
export function ListField<T extends string | number>(props: ChoiceProps<T>) {
  const { name, title, options, value, onChoose, children } = props;
  return (
    <Searchable words={wordsOf(props)}>
      <div class="setting">
        <label class="setting-label">
          <span class="setting-title">{title}</span>
          <select
            name={name}
            value={String(value)}
            aria-describedby={`${name}-explains`}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.value;
              // The stored setting decides what is shown. The browser must not change it first.
              currentTarget.value = String(value);
              chooseFrom(options, chosen, onChoose);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
        <Explains {...props} />
        {children}
      </div>
    </Searchable>
  );
}

interface SwitchProps extends FieldProps {
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

/** On or off. */
export function SwitchField(props: SwitchProps) {
  const { name, title, on, onSwitch, children } = props;
  return (
    <Searchable words={wordsOf(props)}>
      <div class="setting">
        <label class="setting-label">
          <span class="setting-title">{title}</span>
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
        <Explains {...props} />
        {children}
      </div>
    </Searchable>
  );
}
