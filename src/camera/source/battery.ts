interface BatteryManager extends EventTarget {
  readonly charging: boolean;
}

/**
 * Reports whether the computer runs on battery, now and at each change, until the signal aborts. Not every browser
 * knows.
 */
export async function followBattery(onBattery: (on: boolean) => void, signal: AbortSignal): Promise<void> {
  const { getBattery } = navigator as Navigator & { getBattery?: () => Promise<BatteryManager> };
  if (getBattery === undefined) return;
  const battery = await getBattery.call(navigator);
  if (signal.aborted) return;
  const report = () => onBattery(!battery.charging);
  report();
  battery.addEventListener('chargingchange', report, { signal });
}
