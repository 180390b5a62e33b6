/*
 * The camera host: an offscreen document, or in Firefox a tab or the sidebar, that owns the camera, the worker and the
 * engine. It outlives the service worker, so watching continues while that sleeps. It has no storage: after loading it
 * asks the background for its start config, and later changes arrive as messages.
 */
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { holdHostLock } from '../../platform/browser/host-lock.ts';
import { followBattery } from '../source/battery.ts';
import { createHost } from './create-host.ts';
import type { Host } from './host.ts';
import { answerCommands, recordBattery } from './host-commands.ts';
import { askForStartConfig } from './start-gate.ts';
import { watchAsConfigured } from './watch-camera.ts';

async function begin(host: Host): Promise<void> {
  if (!HOST_IS_VISIBLE) holdHostLock();
  void followBattery((onBattery) => recordBattery(host, onBattery), host.ended.signal);
  const config = await askForStartConfig(host.ended.signal);
  if (config?.watch) await watchAsConfigured(host, config);
  else if (config !== null) host.gate.open();
}

const host = createHost();
answerCommands(host);
void begin(host);
