import { VersionAttachment } from '../../response/submission/response-version.entity.js';
import { RedactedVariant } from '../redaction/redacted-variant.entity.js';
import { passagesKeyOf, type PassagesWithheld } from '../withholding/withheld-parts.js';
import { Withholding } from '../withholding/withholding.entity.js';
import { offersOf, sentOf } from './access-offers.js';

function passages(id: string): PassagesWithheld {
  const decision = Object.assign(new Withholding(), {
    id,
    attachmentId: 'letter',
    effect: 'exempt',
    scope: 'passages',
  });
  return { decision, sourceId: 'source', ranges: [{ start: 0, end: 4 }], words: ['Kari'] };
}

function variant(id: string, of: readonly PassagesWithheld[]): RedactedVariant {
  const made = { state: 'made', sha256: 'a'.repeat(64), sizeBytes: 10, passagesKey: passagesKeyOf(of) };
  return Object.assign(new RedactedVariant(), { id, attachmentId: 'letter', ...made });
}

describe('what can be sent to whoever asks for access', () => {
  const [first, second] = [passages('first'), passages('second')];
  const letter = { attachmentId: 'letter', position: 1, filename: 'brev.docx', sha256: 'b'.repeat(64), sizeBytes: 20 };
  const files = [Object.assign(new VersionAttachment(), letter)];
  const variants = [variant('earlier', [first]), variant('now', [first, second])];
  const withheld = { whole: [], attachments: [], passages: [first, second] };

  test('is the redacted variant of the decisions that hold, and none that shows what was withheld later', () => {
    const offers = offersOf({ files, variants, withheld }, new Map());

    expect(offers.map(({ value }) => value)).toEqual(['tekst', 'original:letter', 'sladdet:now']);
  });

  test('is nothing that was typed in an answer that is exempt as a whole, unless access is given in full', () => {
    const whole = [Object.assign(new Withholding(), { effect: 'exempt', scope: 'answer' })];
    const offers = offersOf({ files, variants, withheld: { ...withheld, whole } }, new Map());
    const chosen = offers.map(({ value }) => value);

    expect(sentOf(offers, chosen, 'partlyGranted').map(({ kind }) => kind)).toEqual(['variant']);
    expect(sentOf(offers, chosen, 'granted').map(({ kind }) => kind)).toEqual(['typed', 'original', 'variant']);
  });
});
