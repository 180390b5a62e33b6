import { REPORTED_HABITS, type ReportedHabit } from '../../advice/about-me.ts';
import { text } from '../../platform/browser/i18n.ts';
import { adviceMemoryItem } from '../../state/stored-items.ts';
import { useStored } from '../shared/use-stored.ts';

async function store(habit: ReportedHabit, so: boolean): Promise<void> {
  await adviceMemoryItem.update((memory) => {
    const others = memory.habits.filter((each) => each !== habit);
    return { ...memory, habits: so ? [...others, habit] : others };
  });
}

/** What the user may say about themself, so that the advice fits. */
export function AboutMe() {
  const habits = useStored(adviceMemoryItem)?.habits ?? [];
  return (
    <details class="about-me card fold">
      <summary>{text('aboutMe_title')}</summary>
      <p class="quiet">{text('aboutMe_text')}</p>
      {REPORTED_HABITS.map((habit) => (
        <label key={habit}>
          <input
            type="checkbox"
            checked={habits.includes(habit)}
            data-testid={`habit-${habit}`}
            onChange={({ currentTarget }) => void store(habit, currentTarget.checked)}
          />
          {text(`habit_${habit}`)}
        </label>
      ))}
    </details>
  );
}
