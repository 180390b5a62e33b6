import { PROGRAM_PLACES, type ProgramChoice } from '../../advice/strength/week-plan.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ChoiceField, SwitchField } from '../shared/setting-fields.tsx';

interface ChoiceProps {
  readonly choice: ProgramChoice;
  onChange(choice: ProgramChoice): void;
}

/** Where the user exercises, and whether there is a band. */
export function StrengthChoice({ choice, onChange }: ChoiceProps) {
  return (
    <>
      <ChoiceField
        name="strengthPlace"
        title={text('strength_place')}
        explains={text('strength_place_text')}
        options={PROGRAM_PLACES.map((place) => ({ value: place, label: text(`strength_place_${place}`) }))}
        value={choice.place}
        onChoose={(place) => onChange({ ...choice, place })}
      />
      <SwitchField
        name="strengthBand"
        title={text('strength_band')}
        explains={text('strength_band_text')}
        on={choice.withBand}
        onSwitch={(withBand) => onChange({ ...choice, withBand })}
      />
    </>
  );
}
