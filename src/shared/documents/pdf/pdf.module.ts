import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { PdfRenderer } from './pdf-renderer.js';

/** Writes PDF documents from content that says what each piece is. Knows nothing of letters or consultations. */
@Module({
  providers: [{ provide: PdfRenderer, useFactory: () => new PdfRenderer() }],
  exports: [PdfRenderer],
})
export class PdfModule implements OnApplicationShutdown {
  constructor(private readonly renderer: PdfRenderer) {}

  async onApplicationShutdown(): Promise<void> {
    await this.renderer.close();
  }
}
