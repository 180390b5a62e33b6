interface FileButtonProps {
  readonly label: string;
  /** Accepted file endings: '.json'. */
  readonly accept: string;
  readonly testId: string;
  /** The id of its description. */
  readonly explainedBy?: string;
  onFile(file: File): void;
}

/** A button for choosing a file. The same file can be chosen again after it has changed. */
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
