import type { Language } from '../../shared/language/words.js';
import type { UmbrellaAccount } from './summary-forms.types.js';

/** Port: what became of the members' points in a hearing that answers for a body. The internal hearing knows it. */
export abstract class UmbrellaAccounts {
  /** Null in a hearing that answers for nobody. Whoever asks has been let in. */
  abstract of(consultationId: string, language: Language): Promise<UmbrellaAccount | null>;
}
