import { useState } from 'preact/hooks';
import {
  ARM_LENGTH_CM,
  BODY_HEIGHT_CM,
  DESK_PARTS,
  type DeskSizes,
  deskSizesFor,
} from '../../advice/desk-sizes.ts';
import { cmFrom, lengthInput, lengthText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { measuresInInches } from '../../platform/browser/region.ts';

interface FieldProps {
  readonly name: 'bodyHeight' | 'armLength';
  readonly value: string;
  readonly limits: { readonly min: number; readonly max: number };
  /** When the field is left, or Enter is pressed: half a number would be called unlikely. */
  onEnter(value: string): void;
}

function LengthField({ name, value, limits, onEnter }: FieldProps) {
  return (
    <label class="select">
      <span>{text(measuresInInches() ? `${name}_inches` : `${name}_cm`)}</span>
      <input
        type="number"
        name={name}
        inputMode="decimal"
        step="any"
        min={lengthInput(limits.min)}
        max={lengthInput(limits.max)}
        value={value}
        onChange={({ currentTarget }) => onEnter(currentTarget.value)}
      />
    </label>
  );
}

function Sizes({ sizes }: { sizes: DeskSizes }) {
  return (
    <dl class="day-figures" data-testid="desk-sizes">
      {DESK_PARTS.map((part) => {
        const { cm, fromCm, toCm } = sizes[part];
        return (
          <div key={part}>
            <dt>{text(`deskSize_${part}`)}</dt>
            <dd>{text('deskSize_range', lengthText(cm), lengthText(fromCm), lengthText(toCm))}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Null if nothing readable has been typed. */
function readCm(typed: string): number | null {
  const amount = Number.parseFloat(typed);
  return Number.isFinite(amount) ? cmFrom(amount) : null;
}

/** How high seat, desk and screen should be, from what the user has measured. Nothing of it is stored. */
export function DeskSizesForm() {
  const [height, setHeight] = useState('');
  const [arm, setArm] = useState('');
  const bodyCm = readCm(height);
  const sizes = bodyCm === null ? null : deskSizesFor(bodyCm, readCm(arm));
  return (
    <>
      <p>{text('deskSizes_lead')}</p>
      <div class="row">
        <LengthField name="bodyHeight" value={height} limits={BODY_HEIGHT_CM} onEnter={setHeight} />
        <LengthField name="armLength" value={arm} limits={ARM_LENGTH_CM} onEnter={setArm} />
      </div>
      <div role="status" data-testid="desk-sizes-outcome">
        {bodyCm !== null && sizes === null && (
          <p>
            {text(
              'deskSizes_unlikely',
              lengthText(BODY_HEIGHT_CM.min),
              lengthText(BODY_HEIGHT_CM.max),
              lengthText(ARM_LENGTH_CM.min),
              lengthText(ARM_LENGTH_CM.max),
            )}
          </p>
        )}
        {sizes !== null && <Sizes sizes={sizes} />}
      </div>
      {sizes !== null && <p class="quiet">{text('deskSizes_source')}</p>}
    </>
  );
}
