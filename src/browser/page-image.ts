import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Draws the pages of a file that an answer came in. */
export interface PagedOriginal {
  readonly count: number;
  /** Draws a page, counted from 1, so that it is as wide as said, in pixels of the page. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

GlobalWorkerOptions.workerSrc = '/static/own/page-image-worker.js';

/** Opens a file for drawing. Everything it needs is served from here: fonts, character maps, and decoders of pictures. */
export async function openOriginal(kind: 'pdf' | 'picture', address: string): Promise<PagedOriginal> {
  return kind === 'pdf' ? openPdf(address) : openPicture(address);
}

async function openPdf(address: string): Promise<PagedOriginal> {
  const pdf = await getDocument({
    url: address,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: '/static/pdf/cmaps/',
    standardFontDataUrl: '/static/pdf/fonts/',
    wasmUrl: '/static/pdf/decoders/',
  }).promise;
  return {
    count: pdf.numPages,
    draw: async (page, canvas, width) => drawPage(await pdf.getPage(page), canvas, width),
    close: () => void pdf.destroy(),
  };
}

async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

async function openPicture(address: string): Promise<PagedOriginal> {
  const answer = await fetch(address);
  const picture = await createImageBitmap(await answer.blob());
  return {
    count: 1,
    draw: (_page, canvas, width) => {
      canvas.width = Math.round(width * window.devicePixelRatio);
      canvas.height = Math.round((canvas.width * picture.height) / picture.width);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
    close: () => picture.close(),
  };
}
