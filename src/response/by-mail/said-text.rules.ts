/** Why a part of a mail's text is taken to be none of the answer. */
export const TRIMMED_KINDS = ['quote', 'signature', 'disclaimer'] as const;
export type TrimmedKind = (typeof TRIMMED_KINDS)[number];

/** A part that was trimmed; it can be put back. */
export interface TrimmedPart {
  readonly kind: TrimmedKind;
  readonly text: string;
}

/** What the writer of a mail says, apart from what their program added. Nothing is left out: every line is in one of the two. */
export interface SaidText {
  readonly said: string;
  /** In the order of the mail. */
  readonly trimmed: readonly TrimmedPart[];
}

const NAMED_HEADERS = /^\s*\*?(fra|frå|from|von|sendt|sent|dato|date|til|to|emne|subject|kopi|cc)\s*:\*?\s/i;
const FIRST_HEADER = /^\s*\*?(fra|frå|from)\s*:\*?\s/i;
const ORIGINAL =
  /^\s*-{2,}\s*(opprinnelig melding|opphavleg melding|original message|videresendt melding|forwarded message)\s*-{2,}\s*$/i;
const RULER = /^\s*_{8,}\s*$/;
const WROTE = /^\s*(den|på|on|am)\b.{4,200}\b(skrev|skreiv|wrote|schrieb)\b.{0,120}:?\s*$/i;
const BEGINS_WROTE = /^\s*(den|on)\s.{0,200}$/i;
const ENDS_WROTE = /\b(skrev|skreiv|wrote)\b.{0,120}:\s*$/i;
const QUOTED = /^\s*>/;
const SIGNED = /^-- ?$/;
const GREETING =
  /^\s*((med )?(vennlig|venleg|beste?|hjertelig|hjarteleg|vennligst|vennlege)\s+(hilsen|hilsning|helsing|hilsener|helsingar)|hilsen|helsing|mvh|m\.?v\.?h\.?|vh|(kind|best|warm)\s+regards|regards|sincerely|yours sincerely)[\s,.!]*(\S.{0,80})?$/i;
const DEVICE =
  /^\s*(sendt fra (min |outlook)|sendt frå (min |outlook)|sent from (my|outlook)|hent outlook for|get outlook for)/i;
const DISCLAIMER =
  /(denne (e-?posten|meldingen?|meldinga)\b.{0,120}\b(konfidensiell|fortrolig|taushets|ment for|berekna|beregnet|kun for)|this (e-?mail|message)\b.{0,160}\b(confidential|intended|privileged)|tenk(e)? (på )?miljøet|consider the environment|(mottatt|motteke)n? (denne )?(e-?posten|meldinga|meldingen)? ?ved en feil|feilaktig mottatt)/i;
/** More lines after a greeting than anybody's name, title, workplace and telephone fill. */
const LONGEST_SIGNATURE = 14;

/**
 * Tells what a person wrote in a mail from what came with it: the mail that is answered, a signature, a disclaimer. Only
 * what stands at the end is trimmed. Answers written between the lines of a quote keep the quote, which they make no sense
 * without; and where nothing would be left, everything is kept.
 */
export function saidIn(text: string): SaidText {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const [own, quote] = splitQuote(lines);
  const [withoutDisclaimer, disclaimer] = splitDisclaimer(own);
  const [said, signature] = splitSignature(withoutDisclaimer);
  if (joined(said) === '') return { said: text.trim(), trimmed: [] };
  const trimmed = [
    { kind: 'signature', text: joined(signature) },
    { kind: 'disclaimer', text: joined(disclaimer) },
    { kind: 'quote', text: joined(quote) },
  ] as const;
  return { said: joined(said), trimmed: trimmed.filter((part) => part.text !== '') };
}

type Lines = readonly string[];
type Split = readonly [kept: Lines, taken: Lines];

/** What is quoted at the end; what is written below a quote is the writer's own, and then only the quote is taken. */
function splitQuote(lines: Lines): Split {
  const at = lines.findIndex((_, index) => beginsQuote(lines, index));
  if (at < 0)
    return splitMarked(
      lines,
      lines.findIndex((line) => QUOTED.test(line)),
    );
  const isMarked = lines.slice(at, at + 4).some((line) => QUOTED.test(line));
  // Outlook marks nothing: what stands below its headers is the mail that is answered, as far as anybody can tell.
  return isMarked ? splitMarked(lines, at) : [lines.slice(0, at), lines.slice(at)];
}

function splitMarked(lines: Lines, at: number): Split {
  if (at < 0) return [lines, []];
  const first = lines.findIndex((line, index) => index >= at && QUOTED.test(line));
  const rest = lines.slice(first);
  const after = rest.findIndex((line) => !QUOTED.test(line) && line.trim() !== '');
  if (after < 0) return [lines.slice(0, at), lines.slice(at)];
  const below = rest.slice(after);
  // Written between the quotes: the writer answers point by point.
  if (below.some((line) => QUOTED.test(line))) return [lines, []];
  return [[...lines.slice(0, at), ...below], lines.slice(at, first + after)];
}

function beginsQuote(lines: Lines, index: number): boolean {
  const line = lines[index] ?? '';
  if (ORIGINAL.test(line) || WROTE.test(line) || isBrokenWrote(lines, index)) return true;
  if (RULER.test(line)) return FIRST_HEADER.test(nextFilled(lines, index + 1));
  return FIRST_HEADER.test(line) && hasHeaders(lines.slice(index + 1, index + 6));
}

/** Some programs break the line within the words. */
function isBrokenWrote(lines: Lines, index: number): boolean {
  const [line = '', next = ''] = lines.slice(index, index + 2);
  return BEGINS_WROTE.test(line) && ENDS_WROTE.test(next) && QUOTED.test(nextFilled(lines, index + 2));
}

function hasHeaders(lines: Lines): boolean {
  return lines.filter((line) => NAMED_HEADERS.test(line)).length >= 2;
}

function nextFilled(lines: Lines, from: number): string {
  return lines.slice(from).find((line) => line.trim() !== '') ?? '';
}

/** A disclaimer is whole paragraphs at the end. */
function splitDisclaimer(lines: Lines): Split {
  let end = lines.length;
  for (let start = lines.length; start >= 0; start -= 1) {
    const isBreak = start === 0 || (lines[start - 1] ?? '').trim() === '';
    if (!isBreak) continue;
    const paragraph = lines.slice(start, end).join(' ');
    if (paragraph.trim() !== '' && !DISCLAIMER.test(paragraph) && !DEVICE.test(paragraph.trim())) break;
    end = start;
  }
  return [lines.slice(0, end), lines.slice(end)];
}

function splitSignature(lines: Lines): Split {
  const dashes = lines.findIndex((line) => SIGNED.test(line));
  if (dashes >= 0) return [lines.slice(0, dashes), lines.slice(dashes)];
  const filled = (from: number): number => lines.slice(from).filter((line) => line.trim() !== '').length;
  const at = lines.findIndex((line, index) => GREETING.test(line) && filled(index) <= LONGEST_SIGNATURE);
  return at < 0 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
}

function joined(lines: Lines): string {
  return lines
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}
