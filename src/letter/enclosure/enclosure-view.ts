import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Choices } from '../../shared/web/fields.js';
import { MOST_BYTES_SENT } from './enclosure.rules.js';
import { enclosureWords } from './enclosure.words.js';
import type { Enclosed } from './enclosures.js';

/** The choice of what goes along, as the page shows it. */
export interface EnclosureView {
  readonly action: string;
  readonly version: number;
  readonly choice: Choices;
  readonly form: Choices;
  /** What goes along now, in a sentence. */
  readonly told: string;
  /** Why links are used although files are chosen; false when they are not. */
  readonly tooMuch: string | false;
  readonly files: readonly string[];
  /** Whether the form goes along, in a sentence. */
  readonly formTold: string;
}

export function enclosureView(
  { consultation, enclosed }: { readonly consultation: { readonly id: string }; readonly enclosed: Enclosed },
  language: Language,
): EnclosureView {
  const words = enclosureWords[language];
  const fields = new FieldSet({
    papers: enclosed.attachPapers ? 'files' : 'links',
    form: enclosed.attachForm ? 'yes' : '',
  });
  const size = formatSize(enclosed.bytesSent, language);
  return {
    action: consultationPath(consultation.id, 'brev', 'vedlegg'),
    version: enclosed.version,
    choice: fields.radios({ name: 'papers', label: words.question }, [
      { value: 'links', text: words.links, hint: words.linksHint },
      { value: 'files', text: words.files, hint: words.filesHint(size) },
    ]),
    form: fields.boxes({ name: 'form', label: words.formQuestion }, [
      { value: 'yes', text: words.formAlong, hint: words.formHint },
    ]),
    formTold: formTold(enclosed, language),
    told: enclosed.files.length > 0 ? words.nowFiles : words.nowLinks,
    tooMuch: enclosed.isTooMuch && words.tooMuch(size, formatSize(MOST_BYTES_SENT, language)),
    files: enclosed.files.map(({ filename }) => filename),
  };
}

/** Whether the response form goes along, in a sentence. */
export function formTold({ attachForm, hasForm }: Enclosed, language: Language): string {
  const words = enclosureWords[language];
  if (!attachForm) return words.noForm;
  return hasForm ? words.nowForm : words.emptyForm;
}
