import type { Stance } from '../placement/placement.entity.js';

const STANCES_OF_CHOICES: Readonly<Record<string, Stance>> = {
  yes: 'supports',
  partly: 'supportsWithRemarks',
  no: 'opposes',
  supports: 'supports',
  supportsWithRemarks: 'supportsWithRemarks',
  opposes: 'opposes',
  neutral: 'neutral',
};

/**
 * The stance that a body has stated itself beside what it wrote in a field: ja, delvis or nei to a question, or what it
 * thinks of a draft. Everything else, "vet ikke" and the options of a question of choice among it, is `unclear`.
 */
export function stanceOfField(choice: string | null, kind: 'yesPartlyNoUnsure' | 'draft' | 'other'): Stance {
  if (choice === null || kind === 'other') return 'unclear';
  return STANCES_OF_CHOICES[choice] ?? 'unclear';
}
