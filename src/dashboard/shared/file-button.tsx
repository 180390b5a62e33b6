interface FileButtonProps {
  readonly label: string;
  /** Endings that are offered: '.json'. */
  readonly accept: string;
  readonly testId: string;
  /** The id of what explains it. */
  readonly explainedBy?: string;
  onFile(file: File): void;
}

/** A button that lets the user choose a file. The same file, changed, can be chosen again. */
export function FileButton({ label, accept, testId, explainedBy, onFile }: FileButtonProps) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        accept={accept}
        data-testid={testId}
        {...(explainedBy === undefined ? {} : { 'aria-describedby': explainedBy })}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
