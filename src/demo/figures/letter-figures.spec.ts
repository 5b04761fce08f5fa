import type { SinkMail } from '../sink/sink-messages.js';
import { letterFigures } from './letter-figures.js';

const stored = [
  { email: 'postmottak@tydal.example', filename: 'Horingsbrev-Tydal.pdf', sha256: 'aa' },
  { email: 'postmottak@oslo.example', filename: 'Horingsbrev-Oslo.pdf', sha256: 'bb' },
];

describe('the count of letters', () => {
  it('holds when each body got its own stored file, once', () => {
    const figures = letterFigures([letterTo('tydal', 'aa'), letterTo('oslo', 'bb'), receiptTo('oslo')], stored);

    expect(figures).toEqual({
      received: 2,
      recipients: 2,
      twice: 0,
      filenames: 2,
      asStored: 2,
      withAnswerAddress: 2,
      others: 1,
    });
  });

  it('is not misled by the form that goes along, or by a receipt with a file', () => {
    const form = { ...fileOf('tydal', 'ff'), filename: 'svarskjema.docx' };
    const letter = { ...letterTo('tydal', 'aa'), files: [fileOf('tydal', 'aa'), form] };
    const receipt = { ...receiptTo('tydal'), files: [{ ...fileOf('tydal', 'ee'), filename: 'kvittering.pdf' }] };

    const figures = letterFigures([letter, receipt], stored);

    expect(figures).toMatchObject({ received: 1, recipients: 1, twice: 0, filenames: 1, asStored: 1, others: 1 });
  });

  it('shows a body that got two, and one that got none', () => {
    const figures = letterFigures([letterTo('tydal', 'aa'), letterTo('tydal', 'aa')], stored);

    expect(figures).toMatchObject({ received: 2, recipients: 1, twice: 1, asStored: 0 });
  });

  it.each([
    ['another file', letterTo('tydal', 'cc')],
    ['another name', { ...letterTo('tydal', 'aa'), files: [{ ...fileOf('oslo', 'aa') }] }],
    [
      'another kind of file',
      { ...letterTo('tydal', 'aa'), files: [{ ...fileOf('tydal', 'aa'), mediaType: 'text/html' }] },
    ],
  ])('shows a body that got %s than is stored', (_, mail) => {
    expect(letterFigures([mail, letterTo('oslo', 'bb')], stored)).toMatchObject({ received: 2, asStored: 1 });
  });
});

function letterTo(place: string, sha256: string): SinkMail {
  return { ...receiptTo(place), answerAddress: `http://localhost/svar/${place}`, files: [fileOf(place, sha256)] };
}

function receiptTo(place: string): SinkMail {
  return { recipients: [`postmottak@${place}.example`], subject: 'Høring', answerAddress: null, files: [] };
}

function fileOf(place: string, sha256: string) {
  const filename = `Horingsbrev-${place.slice(0, 1).toUpperCase()}${place.slice(1)}.pdf`;
  return { filename, mediaType: 'application/pdf', sha256, sizeBytes: 1000 };
}
