import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { mergePdfs, type PdfToMerge, type PrintedSides } from '../../shared/documents/pdf/merging/merge-pdfs.js';
import type { PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { FileStore } from '../../shared/files/file-store.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { Download } from '../../shared/web/page.js';
import type { DispatchInView } from '../messages/message-access.js';
import type { PaperLetter } from './print-list.service.js';
import { printWords } from './print.words.js';

const PDF = 'application/pdf';

/** Which letters are printed, how, and for whom to read. */
export interface PrintOrder {
  readonly view: DispatchInView;
  readonly letters: readonly PaperLetter[];
  readonly sides: PrintedSides;
  readonly language: Language;
  readonly sender: string;
}

/**
 * Makes one file of many letters, as it is being downloaded: a list with postal addresses, and then the stored letters as
 * they are. One letter at a time is in memory, however many there are.
 */
@Injectable()
export class PrintFile {
  constructor(
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The cover is drawn before the answer begins, so that what is wrong can still be said. */
  async of(order: PrintOrder): Promise<Download> {
    const { consultation } = order.view;
    const cover = this.coverOf(order);
    const { bytes } = await this.renderer.render(cover);
    const parts = this.parts({ title: cover.title, bytes }, order.letters);
    const content = Readable.from(mergePdfs(parts, order.sides), { objectMode: false });
    const name = [printWords[order.language].filename, consultation.caseNumber.replaceAll('/', '-')];
    return new Download(content, `${name.filter((part) => part !== '').join('-')}.pdf`, PDF);
  }

  private async *parts(cover: PdfToMerge, letters: readonly PaperLetter[]): AsyncGenerator<PdfToMerge> {
    yield cover;
    for (const { name, sha256 } of letters) yield { title: name, bytes: await this.files.read(sha256) };
  }

  private coverOf({ view, letters, language, sender }: PrintOrder): PdfContent {
    const words = printWords[language];
    const now = this.clock.now();
    const title = words.coverTitle(view.consultation.title);
    const rows = letters.map(({ name, postalAddress, pages }, index) => [
      String(index + 1),
      name,
      postalAddress === '' ? words.noAddress : postalAddress,
      String(pages),
    ]);
    return {
      title,
      language,
      author: sender,
      createdAt: now,
      header: { left: title, pages: 'from-second' },
      blocks: [
        { kind: 'heading', level: 1, text: title },
        { kind: 'paragraph', text: words.coverCount(letters.length, formatDay(CalendarDay.at(now), language)) },
        {
          kind: 'table',
          columns: [
            { heading: words.number, share: 1, align: 'right' },
            { heading: words.recipient, share: 6 },
            { heading: words.postalAddress, share: 6 },
            { heading: words.pages, share: 1.5, align: 'right' },
          ],
          rows,
        },
      ],
    };
  }
}
