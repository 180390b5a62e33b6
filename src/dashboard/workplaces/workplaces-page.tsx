import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { faultsIn } from '../../advice/desk-check.ts';
import { listCameras } from '../../camera/source/camera-identity.ts';
import { dayText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { SavedDeskChecks } from '../../state/desk-checks.ts';
import { deskChecksItem } from '../../state/stored-items.ts';
import { NO_SETUPS, type WorkplaceCamera } from '../../state/workplaces.ts';
import { calibrationAddress, NEW_PLACE } from '../../ui/addresses.ts';
import { UprightPicture } from '../../ui/figure/posture-figure.tsx';
import type { ProductState } from '../../ui/product-state.ts';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { LinkRow } from '../shared/link-row.tsx';
import { useStored } from '../shared/use-stored.ts';
import { WorkplaceCard } from './workplace-card.tsx';

/** The connected cameras, updated as they come and go. */
function useCameras(): readonly WorkplaceCamera[] {
  const cameras = useSignal<readonly WorkplaceCamera[]>([]);
  useEffect(() => {
    const left = new AbortController();
    const read = () =>
      void listCameras().then((found) => {
        cameras.value = found;
      });
    read();
    navigator.mediaDevices.addEventListener('devicechange', read, { signal: left.signal });
    return () => left.abort();
  }, []);
  return cameras.value;
}

/** No workplace yet: what it is for, and the button that begins. */
function NoWorkplace() {
  return (
    <section class="empty">
      <div class="stage-figure">
        <UprightPicture />
      </div>
      <div>
        <p>{text('workplaces_none')}</p>
        <p class="quiet">{text('workplaces_text')}</p>
        <p class="empty-actions">
          <a class="button primary large" data-testid="add-place" href={`#${calibrationAddress(NEW_PLACE)}`}>
            {text('workplaces_first')}
          </a>
        </p>
      </div>
    </section>
  );
}

/** When the desk was last checked, and how much there is to change; what the check is if it was never done. */
function deskCheckWords(checks: SavedDeskChecks | null): string {
  const last = checks?.last ?? null;
  if (last === null) return text('deskCheck_link');
  const faults = faultsIn(last.answers).length;
  const day = dayText(last.atMs);
  return faults === 0 ? text('deskCheck_checkedFine', day) : countText('deskCheck_checked', faults, day);
}

/** The other pages of the section, which the side list has no entries for. */
function AlsoHere() {
  const checks = useStored(deskChecksItem);
  return (
    <div class="setting-rows">
      <LinkRow title={text('page_workplace')} explains={deskCheckWords(checks)} href="#workplace" />
      <LinkRow title={text('page_camera')} explains={text('camera_lead')} href="#camera" />
    </div>
  );
}

/** The calibrated workplaces: name, camera, state, and which one is active. */
export function WorkplacesPage({ product }: { product: ProductState }) {
  const cameras = useCameras();
  const asked = useSignal<string | null>(null);
  const result = useSignal('');
  const { inUse, setups: workplaces } = product.workplaces.value ?? NO_SETUPS;
  const examples = product.examples.value ?? [];
  const watching = product.session.value?.phase === 'watching';
  const doomed = workplaces.find(({ id }) => id === asked.value);

  async function remove(id: string, name: string): Promise<void> {
    asked.value = null;
    const answer = await send('pageToBackground.deleteSetup', { id });
    result.value = answer.ok ? text('workplaces_deleted', name) : text('settingsNotSaved');
  }

  return (
    <main class="page places">
      <h1>{text('workplaces_title')}</h1>
      {workplaces.length === 0 ? <NoWorkplace /> : <p class="places-lead">{text('workplaces_text')}</p>}
      <ul class="place-list">
        {workplaces.map((workplace) => (
          <WorkplaceCard
            key={workplace.id}
            workplace={workplace}
            inUse={workplace.id === inUse}
            watched={!watching ? 'not' : workplace.id === inUse ? 'here' : 'elsewhere'}
            cameras={cameras}
            learned={examples.filter(({ setup: at }) => at === workplace.id).length}
            onDelete={() => {
              result.value = '';
              asked.value = workplace.id;
            }}
            onChanged={(words) => {
              result.value = words;
            }}
          >
            {workplace.id === doomed?.id && (
              <ConfirmDelete
                what={workplaceName(workplace)}
                explains={
                  workplaces.length === 1 ? text('workplaces_deleteLast') : text('workplaces_deleteText')
                }
                onConfirm={() => void remove(workplace.id, workplaceName(workplace))}
                onKeep={() => {
                  asked.value = null;
                }}
              />
            )}
          </WorkplaceCard>
        ))}
      </ul>
      <p role="status" data-testid="places-told">
        {result.value}
      </p>
      {workplaces.length > 0 && (
        <p>
          <a class="button" data-testid="add-place" href={`#${calibrationAddress(NEW_PLACE)}`}>
            {text('workplaces_add')}
          </a>
        </p>
      )}
      <AlsoHere />
    </main>
  );
}
