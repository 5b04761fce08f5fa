import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFHexString, PDFString } from 'pdf-lib';
import type { PdfContent } from '../pdf-content.js';
import { WORDS_OF_THE_PAGE } from '../layout/words-of-the-page.js';
import { onOneLine } from '../typesetting/inline-text.js';
import { archivalXmp } from './archival.js';

const PRODUCER = 'Høring';

/** Title, author and time, in the older form (document information) and the newer (XMP). They must say the same. */
export function writeInformation(context: PDFContext, content: PdfContent): PDFRef {
  const created = PDFString.fromDate(content.createdAt);
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(onOneLine(content.title)),
      Author: PDFHexString.fromText(onOneLine(content.author)),
      Creator: PDFHexString.fromText(PRODUCER),
      Producer: PDFHexString.fromText(PRODUCER),
      CreationDate: created,
      ModDate: created,
    }),
  );
}

export function writeXmp(context: PDFContext, content: PdfContent): PDFRef {
  const bytes = Buffer.from(xmp(content), 'utf8');
  return context.register(context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' }));
}

/** The identifier in the first line is the same in all files, by the standard (ISO 16684-1, 7.3.2). */
function xmp(content: PdfContent): string {
  const created = `${content.createdAt.toISOString().slice(0, 19)}Z`;
  const language = WORDS_OF_THE_PAGE[content.language].languageTag;
  const title = escaped(onOneLine(content.title));
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(onOneLine(content.author))}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${created}</xmp:CreateDate>
<xmp:ModifyDate>${created}</xmp:ModifyDate>
<xmp:MetadataDate>${created}</xmp:MetadataDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
${archivalXmp(content)}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
