import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listCameras } from '../../camera/source/camera-identity.ts';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { NO_SETUPS, type WorkplaceCamera } from '../../state/workplaces.ts';
import { calibrationAddress, NEW_PLACE } from '../../ui/address/workplace-address.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { ConfirmDelete } from '../shared/confirm-delete.tsx';
import { WorkplaceCard } from './workplace-card.tsx';

/** The connected cameras, as they come and go. */
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

/** The places that are calibrated: what each is called, its camera, which is in use, and what has become of it. */
export function WorkplacesPage({ product }: { product: ProductState }) {
  const cameras = useCameras();
  const asked = useSignal<string | null>(null);
  const told = useSignal('');
  const { inUse, setups } = product.setups.value ?? NO_SETUPS;
  const watching = product.session.value?.phase === 'watching';
  const doomed = setups.find(({ id }) => id === asked.value);

  async function remove(id: string, name: string): Promise<void> {
    asked.value = null;
    const answer = await send('pageToBackground.deleteSetup', { id });
    told.value = answer.ok ? text('places_deleted', name) : text('settingsNotSaved');
  }

  return (
    <main class="page settings places">
      <h1>{text('places_title')}</h1>
      <p>{setups.length === 0 ? text('places_none') : text('places_text')}</p>
      <ul class="place-list">
        {setups.map((setup) => (
          <WorkplaceCard
            key={setup.id}
            setup={setup}
            inUse={setup.id === inUse}
            watched={!watching ? 'not' : setup.id === inUse ? 'here' : 'elsewhere'}
            cameras={cameras}
            onDelete={() => {
              told.value = '';
              asked.value = setup.id;
            }}
            onTold={(words) => {
              told.value = words;
            }}
          >
            {setup.id === doomed?.id && (
              <ConfirmDelete
                what={workplaceName(setup)}
                explains={setups.length === 1 ? text('places_deleteLast') : text('places_deleteText')}
                onConfirm={() => void remove(setup.id, workplaceName(setup))}
                onKeep={() => {
                  asked.value = null;
                }}
              />
            )}
          </WorkplaceCard>
        ))}
      </ul>
      <p role="status" data-testid="places-told">
        {told.value}
      </p>
      <p>
        <a class="button" data-testid="add-place" href={`#${calibrationAddress(NEW_PLACE)}`}>
          {setups.length === 0 ? text('places_first') : text('places_add')}
        </a>
      </p>
    </main>
  );
}
