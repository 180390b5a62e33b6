import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import {
  type CalibrationTarget,
  LONGEST_NAME,
  type Workplace,
  type Workplaces,
} from '../../state/workplaces.ts';
import { NEW_PLACE, workplaceFrom } from '../../ui/addresses.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { cameraOptions } from '../workplaces/camera-text.ts';
import type { CalibrationFlow } from './calibration-flow.ts';

/** The suggested names. For another kind of workplace the user types a name. */
function offeredNames(): string[] {
  return [text('workplace_laptop'), text('workplace_monitor'), text('workplace_standingDesk')];
}

/**
 * The name of a new workplace if the user types none: it says nothing that may not fit. The first one, for which no
 * name is asked, has none of its own.
 */
function unusedName(workplaces: readonly Workplace[]): string | null {
  if (workplaces.length === 0) return null;
  const used = workplaces.map(workplaceName);
  const numbered = [...workplaces, null].map((_, i) => text('workplace_nth', workplaces.length + 1 + i));
  return numbered.find((name) => !used.includes(name)) ?? null;
}

function newWorkplace(written: string, unused: string | null, standing: boolean): CalibrationTarget {
  const typed = written.trim().slice(0, LONGEST_NAME);
  return { name: typed === '' ? unused : typed, stance: standing ? 'standing' : 'sitting' };
}

interface NewWorkplaceProps {
  readonly name: string;
  /** The name that it has while none is typed. */
  readonly unused: string | null;
  readonly standing: boolean;
  onChange(name: string, standing: boolean): void;
}

function NewWorkplaceFields({ name, unused, standing, onChange }: NewWorkplaceProps) {
  return (
    <>
      <label class="select">
        <span>{text('calibrateWorkplace_name')}</span>
        <input
          type="text"
          name="place-name"
          list="place-names"
          maxLength={LONGEST_NAME}
          placeholder={unused ?? ''}
          value={name}
          onInput={({ currentTarget }) => {
            const { value } = currentTarget;
            onChange(value, value === text('workplace_standingDesk') || standing);
          }}
        />
        <datalist id="place-names">
          {offeredNames().map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      <label class="select">
        <input
          type="checkbox"
          name="place-standing"
          checked={standing}
          onChange={({ currentTarget }) => onChange(name, currentTarget.checked)}
        />
        <span>{text('calibrateWorkplace_standing')}</span>
      </label>
    </>
  );
}

function CameraChooser({ flow }: { flow: CalibrationFlow }) {
  const cameras = flow.cameras.value;
  if (cameras.length < 2) return null;
  return (
    <SelectField
      name="camera"
      label={text('workplaces_camera')}
      options={cameraOptions(cameras)}
      value={flow.cameraId.value ?? ''}
      onChoose={(deviceId) => {
        const chosen = cameras.find((each) => each.deviceId === deviceId);
        if (chosen !== undefined) void flow.chooseCamera(chosen);
      }}
    />
  );
}

/** The workplace and the camera of a calibration. The first calibration asks nothing. */
export function WorkplaceChooser({
  flow,
  workplaces: { inUse, setups: workplaces },
}: {
  flow: CalibrationFlow;
  workplaces: Workplaces;
}) {
  // Null until the user has chosen: the stored value may be read after the page is shown.
  const picked = useSignal<string | null>(null);
  const written = useSignal('');
  const standing = useSignal(false);
  const wanted = picked.value ?? workplaceFrom(location.hash);
  const isNew = wanted === NEW_PLACE;
  const chosen = isNew
    ? undefined
    : (workplaces.find(({ id }) => id === wanted) ?? workplaces.find(({ id }) => id === inUse));
  const name = written.value;
  const unused = unusedName(workplaces);
  useEffect(() => {
    flow.place.value = isNew ? newWorkplace(name, unused, standing.value) : chosen ? { id: chosen.id } : null;
  }, [flow, isNew, chosen?.id, name, unused, standing.value]);
  useEffect(() => {
    const own = chosen?.camera ?? null;
    if (own !== null) void flow.chooseCamera(own);
  }, [flow, chosen?.id]);
  const busy = ['countdown', 'collecting'].includes(flow.state.value.phase);
  return (
    <fieldset class="place-chooser" disabled={busy}>
      <legend class="unseen">{text('calibrateWorkplace')}</legend>
      {workplaces.length > 0 && (
        <SelectField
          name="place"
          label={text('calibrateWorkplace')}
          options={[
            ...workplaces.map((each) => ({
              value: each.id,
              label: text('calibrateWorkplace_renew', workplaceName(each)),
            })),
            { value: NEW_PLACE, label: text('calibrateWorkplace_new') },
          ]}
          value={isNew ? NEW_PLACE : (chosen?.id ?? '')}
          onChoose={(id) => {
            picked.value = id;
          }}
        />
      )}
      {workplaces.length > 0 && isNew && (
        <NewWorkplaceFields
          name={name}
          unused={unused}
          standing={standing.value}
          onChange={(nextName, nextStanding) => {
            written.value = nextName;
            standing.value = nextStanding;
          }}
        />
      )}
      <CameraChooser flow={flow} />
    </fieldset>
  );
}
