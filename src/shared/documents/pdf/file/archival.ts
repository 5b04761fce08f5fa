import { createHash } from 'node:crypto';
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PdfContent, PdfEmbeddedFile } from '../pdf-content.js';
import { deflated } from './file-writer.js';
import { PACKED_SRGB_PROFILE } from './srgb-profile.js';

/**
 * What a document that is to be kept has beside the others (PDF/A): what its colours mean, and the files that travel in it.
 * These are the entries that it adds to the catalog.
 */
export function writeArchival(context: PDFContext, content: PdfContent): Record<string, PDFObject> {
  const { archival, createdAt } = content;
  if (!archival) return {};
  const intents = context.obj([writeOutputIntent(context)]);
  if (archival.files.length === 0) return { OutputIntents: intents };
  const files = archival.files.map((file) => [file.name, writeFile(context, file, createdAt)] as const);
  // The tree of names must be sorted (ISO 32000-1, 7.9.6).
  const sorted = files.toSorted(([left], [right]) => (left < right ? -1 : 1));
  const names = context.obj({ Names: sorted.flatMap(([name, ref]) => [PDFHexString.fromText(name), ref]) });
  return {
    OutputIntents: intents,
    Names: context.obj({ EmbeddedFiles: context.register(names) }),
    AF: context.obj(files.map(([, ref]) => ref)),
  };
}

/** ISO 19005-2, 6.2.3: without it, a grey or a blue of the screen would mean nothing certain. */
function writeOutputIntent(context: PDFContext): PDFRef {
  const profile = context.register(context.stream(PACKED_SRGB_PROFILE, { N: 3, Filter: 'FlateDecode' }));
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    }),
  );
}

/** ISO 19005-3, 6.8: a file says what it is, when it was made, and what it has to do with the document. */
function writeFile(context: PDFContext, file: PdfEmbeddedFile, createdAt: Date): PDFRef {
  const bytes = Buffer.from(file.text, 'utf8');
  const stream = context.stream(deflated(bytes), {
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(file.mediaType),
    Filter: 'FlateDecode',
    Params: {
      Size: bytes.length,
      ModDate: PDFString.fromDate(createdAt),
      CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
    },
  });
  const ref = context.register(stream);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(file.name),
      UF: PDFHexString.fromText(file.name),
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: 'Data',
      EF: { F: ref, UF: ref },
    }),
  );
}

/**
 * What the document says of itself in its metadata (ISO 19005-2, 6.6.4): which part it follows, at the level where its
 * text can be read aloud; and PDF/UA beside it, whose property must be explained to the first standard (6.6.2.3.3).
 */
export function archivalXmp({ archival }: PdfContent): string {
  if (!archival) return '';
  return `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${archival.files.length === 0 ? '2' : '3'}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
}
