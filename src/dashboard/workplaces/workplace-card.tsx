import { useSignal } from '@preact/signals';
import { Ellipsis } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../platform/browser/clock.ts';
import { dayText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import {
  LONGEST_NAME,
  STANCES,
  type Workplace,
  type WorkplaceCamera,
  type WorkplaceChange,
} from '../../state/workplaces.ts';
import { calibrationAddress } from '../../ui/addresses.ts';
import { UprightPicture } from '../../ui/figure/posture-figure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { closeMenu, Menu } from '../../ui/session-menus.tsx';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { cameraOptionsOf, ownCameraText } from './camera-text.ts';

/** A judgement: chairs, desks and glasses change within months, and a calibration takes ten seconds. */
const OLD_AFTER_MS = 90 * 24 * 60 * 60_000;

interface WorkplaceCardProps {
  readonly workplace: Workplace;
  /** Whether it is the active workplace, also while nothing is watched. */
  readonly inUse: boolean;
  /** Whether it is watched at this moment, another one is, or none. */
  readonly watched: 'here' | 'elsewhere' | 'not';
  readonly cameras: readonly WorkplaceCamera[];
  /** How much it was taught here. */
  readonly learned: number;
  onDelete(): void;
  /** The result of a change, in words. */
  onChanged(words: string): void;
  /** The question before it is deleted. */
  readonly children?: ComponentChildren;
}

/** The state of a workplace, if the user can do something about it. */
function staleText({ camera, baseline }: Workplace, cameras: readonly WorkplaceCamera[]): string | null {
  const { presence } = cameraOptionsOf(camera, cameras);
  if (presence === 'gone') return text('workplaces_gone');
  if (presence === 'unsure') return text('workplaces_unsure');
  return now() - baseline.createdAtMs > OLD_AFTER_MS ? text('workplaces_old') : null;
}

/** The first field. It takes the focus when the fields are opened. */
function NameField({ workplace, onRename }: { workplace: Workplace; onRename(name: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label class="select">
      <span>{text('workplaces_name')}</span>
      <input
        ref={field}
        type="text"
        data-testid="place-name"
        maxLength={LONGEST_NAME}
        value={workplaceName(workplace)}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value.trim();
          if (name === '') currentTarget.value = workplaceName(workplace);
          else onRename(name);
        }}
      />
    </label>
  );
}

function Fields({
  workplace,
  cameras,
  onChanged,
}: Pick<WorkplaceCardProps, 'workplace' | 'cameras' | 'onChanged'>) {
  const { options, value } = cameraOptionsOf(workplace.camera, cameras);
  async function change(changed: WorkplaceChange): Promise<void> {
    const answer = await send('pageToBackground.changeSetup', { id: workplace.id, change: changed });
    onChanged(answer.ok ? text('workplaces_changed') : text('settingsNotSaved'));
  }
  return (
    <div class="place-fields">
      <NameField workplace={workplace} onRename={(name) => void change({ name })} />
      <SelectField
        name={`stance-${workplace.id}`}
        label={text('workplaces_stance')}
        options={STANCES.map((stance) => ({ value: stance, label: text(`stance_${stance}`) }))}
        value={workplace.stance}
        onChoose={(stance) => void change({ stance })}
      />
      <SelectField
        name={`camera-${workplace.id}`}
        label={text('workplaces_camera')}
        options={options}
        value={value}
        onChoose={(deviceId) => {
          const camera = cameras.find((each) => each.deviceId === deviceId);
          if (camera !== undefined) void change({ camera });
        }}
      />
    </div>
  );
}

interface ActionsProps extends Pick<WorkplaceCardProps, 'workplace' | 'inUse' | 'onDelete'> {
  onEdit(): void;
}

/** What can be done with a workplace. What can't be taken back comes last. */
function Actions({ workplace, inUse, onEdit, onDelete }: ActionsProps) {
  const name = workplaceName(workplace);
  return (
    <Menu testId="place-menu" icon={Ellipsis} label={text('workplaces_menuOf', name)} iconOnly>
      <button
        type="button"
        data-testid="edit-place"
        aria-label={text('workplaces_editOf', name)}
        onClick={({ currentTarget }) => {
          closeMenu(currentTarget);
          onEdit();
        }}
      >
        {text('workplaces_edit')}
      </button>
      <a
        class="button"
        aria-label={text('workplaces_renewOf', name)}
        href={`#${calibrationAddress(workplace.id)}`}
      >
        {text('recalibrate')}
      </a>
      {inUse && (
        <a class="button" data-testid="show-slouch" href="#slouch">
          {text('show_open')}
        </a>
      )}
      <hr />
      <button
        type="button"
        class="danger"
        data-testid="delete-place"
        aria-label={text('workplaces_deleteOf', name)}
        onClick={({ currentTarget }) => {
          closeMenu(currentTarget);
          onDelete();
        }}
      >
        {text('workplaces_delete')}
      </button>
    </Menu>
  );
}

function Name({
  workplace,
  watched,
  cameras,
  learned,
}: Pick<WorkplaceCardProps, 'workplace' | 'watched' | 'cameras' | 'learned'>) {
  const stale = staleText(workplace, cameras);
  const where = [
    text(`stance_${workplace.stance}`),
    text(`workplaceView_${workplace.baseline.view}`),
    ownCameraText(workplace.camera),
  ];
  const known = [
    text('workplaces_calibratedOn', dayText(workplace.baseline.createdAtMs)),
    ...(learned === 0 ? [] : [countText('taught_count', learned)]),
  ];
  return (
    <div class="place-name">
      <h2>
        {workplaceName(workplace)}
        {watched === 'here' && <span class="pill pill-on">{text('workplaces_inUse')}</span>}
      </h2>
      <p class="quiet">{where.join(' · ')}</p>
      <p class="quiet">{known.join(' · ')}</p>
      {stale !== null && (
        <p class="place-stale" data-testid="place-stale">
          {stale}
        </p>
      )}
    </div>
  );
}

/** One workplace: its name and state, a menu, and its fields while they are changed. */
export function WorkplaceCard(props: WorkplaceCardProps) {
  const { workplace, inUse, watched, cameras, onDelete, onChanged, children } = props;
  const editing = useSignal(false);
  const name = workplaceName(workplace);
  const edit = (open: boolean) => {
    editing.value = open;
  };
  return (
    <li class="place-card" data-testid="place-card">
      <div class="place-row">
        <div class="stage-figure place-figure">
          <UprightPicture />
        </div>
        <Name {...props} />
        {watched === 'elsewhere' && (
          <button
            type="button"
            aria-label={text('workplaces_hereOf', name)}
            onClick={() => void send('pageToBackground.chooseSetup', { id: workplace.id })}
          >
            {text('workplaces_here')}
          </button>
        )}
        <Actions
          workplace={workplace}
          inUse={inUse}
          onEdit={() => edit(true)}
          onDelete={() => {
            edit(false);
            onDelete();
          }}
        />
      </div>
      {editing.value && (
        <div class="place-edit">
          <Fields workplace={workplace} cameras={cameras} onChanged={onChanged} />
          <button type="button" data-testid="edit-done" onClick={() => edit(false)}>
            {text('workplaces_editDone')}
          </button>
        </div>
      )}
      {children}
    </li>
  );
}
