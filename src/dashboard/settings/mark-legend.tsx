import { text } from '../../platform/browser/i18n.ts';
import { Mark } from '../../ui/figure/mark.tsx';
import { MARK_SHAPES } from '../../ui/figure/mark-shapes.ts';

/** What each shape of the toolbar's mark means. */
export function MarkLegend() {
  return (
    <ul class="legend">
      {MARK_SHAPES.map((shape) => (
        <li key={shape}>
          <Mark shape={shape} size={32} />
          <span>
            <strong>{text(`legend_${shape}_title`)}</strong> {text(`legend_${shape}_text`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
