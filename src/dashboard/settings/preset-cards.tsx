import { text } from '../../platform/browser/i18n.ts';
import { PRESETS, presetOf, valuesOf } from '../../state/presets.ts';
import { otherWords } from '../shared/other-words.ts';
import { Searchable } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

/** Three ways to set how often it nudges. None is chosen once the user has changed one of their values. */
export function PresetCards({ settings, onChange }: GroupProps) {
  const chosen = presetOf(settings);
  const names = PRESETS.flatMap((preset) => [text(`preset_${preset}`), text(`preset_${preset}_text`)]);
  return (
    <Searchable words={[text('settings_presets'), ...names, ...otherWords('preset')]}>
      <div class="presets searchable" role="radiogroup" aria-label={text('settings_presets')}>
        {PRESETS.map((preset) => (
          <label key={preset} class="preset">
            <input
              type="radio"
              name="preset"
              value={preset}
              checked={preset === chosen}
              aria-labelledby={`preset-${preset}`}
              aria-describedby={`preset-${preset}-explains`}
              onChange={() => onChange(valuesOf(preset))}
            />
            <span class="setting-title" id={`preset-${preset}`}>
              {text(`preset_${preset}`)}
            </span>
            <span class="quiet" id={`preset-${preset}-explains`}>
              {text(`preset_${preset}_text`)}
            </span>
          </label>
        ))}
      </div>
    </Searchable>
  );
}
