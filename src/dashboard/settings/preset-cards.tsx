import { durationText } from '../../platform/browser/format.ts';
import { listText, type MessageKey, text } from '../../platform/browser/i18n.ts';
import {
  nearestPreset,
  type OwnValues,
  PRESETS,
  type Preset,
  presetOf,
  valuesOf,
} from '../../state/presets.ts';
import { otherWords } from '../shared/other-words.ts';
import { Searchable } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

/** All that a preset sets, in words: how far, how soon, how often, and whether nudges get fewer. */
function linesOf(preset: Preset): string[] {
  const { tooLong, coolDownSeconds, nudgePlan } = valuesOf(preset);
  return [
    text(`preset_${preset}_text`),
    text('preset_after', text(`tooLong_${tooLong}`)),
    text('preset_between', durationText(coolDownSeconds * 1000)),
    text(`nudgePlan_${nudgePlan}`),
  ];
}

const TITLE_OF: Readonly<Record<OwnValues['changed'][number], MessageKey>> = {
  sensitivity: 'setting_sensitivity',
  tooLong: 'setting_tooLong',
  coolDownSeconds: 'setting_coolDown',
  nudgePlan: 'setting_nudgePlan',
};

/** What the user's own values begin with, and what is different. Or, in the same place, how to have one's own. */
function OwnLine({ chosen, own: { preset, changed } }: { chosen: Preset | null; own: OwnValues }) {
  if (chosen !== null) return <p class="quiet preset-own">{text('preset_custom_text')}</p>;
  const names = listText(changed.map((name) => text(TITLE_OF[name])));
  return (
    <p class="quiet preset-own" data-testid="preset-own">
      <strong>{text('preset_custom')}</strong> · {text('preset_basedOn', text(`preset_${preset}`))} ·{' '}
      {text('preset_changed', names)}
    </p>
  );
}

interface CardProps {
  readonly id: Preset;
  readonly chosen: boolean;
  onChoose(): void;
}

function Card({ id, chosen, onChoose }: CardProps) {
  return (
    <label class="preset">
      <input
        type="radio"
        name="preset"
        value={id}
        checked={chosen}
        aria-labelledby={`preset-${id}`}
        aria-describedby={`preset-${id}-explains`}
        onChange={onChoose}
      />
      <span class="setting-title" id={`preset-${id}`}>
        {text(`preset_${id}`)}
      </span>
      <span class="quiet" id={`preset-${id}-explains`}>
        {linesOf(id).map((line) => (
          <span key={line}>{line} </span>
        ))}
      </span>
    </label>
  );
}

/** Three ways to set how often it nudges. None is chosen once one of their values was changed. */
export function PresetCards({ settings, onChange }: GroupProps) {
  const chosen = presetOf(settings);
  const words = PRESETS.flatMap((preset) => [text(`preset_${preset}`), ...linesOf(preset)]);
  return (
    <Searchable words={[text('settings_presets'), text('preset_custom'), ...words, ...otherWords('preset')]}>
      <div class="presets searchable" role="radiogroup" aria-label={text('settings_presets')}>
        {PRESETS.map((preset) => (
          <Card
            key={preset}
            id={preset}
            chosen={preset === chosen}
            onChoose={() => onChange(valuesOf(preset))}
          />
        ))}
      </div>
      <OwnLine chosen={chosen} own={nearestPreset(settings)} />
    </Searchable>
  );
}
