import { load } from 'cheerio';
import { entry, has, streamAt, unpacked, type OpenedPdf } from './opened-pdf.js';

/** The schemas that the standard knows itself (6.6.2.3.1); any other must be explained in the document. */
const KNOWN_SCHEMAS = [
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
  'adobe:ns:meta/',
];

/** Each entry of the document information with its place in the metadata. */
const SAME_IN_BOTH = {
  Title: 'dc\\:title rdf\\:li',
  Author: 'dc\\:creator rdf\\:li',
  Creator: 'xmp\\:CreatorTool',
  Producer: 'pdf\\:Producer',
} as const;
const SAME_TIMES = { CreationDate: 'xmp\\:CreateDate', ModDate: 'xmp\\:ModifyDate' } as const;

/** What the document says of itself, in both places. */
export function metadataFaults(pdf: OpenedPdf): string[] {
  const stream = streamAt(pdf.catalog, 'Metadata');
  const text = unpacked(stream).toString('utf8');
  const xmp = load(text, { xml: true });
  const said = (selector: string): string => xmp(selector).first().text();
  const part = has(pdf.catalog, 'AF') ? '3' : '2';
  const explained = xmp('pdfaSchema\\:namespaceURI')
    .toArray()
    .map((element) => xmp(element).text());
  const used = [...text.matchAll(/xmlns:\w+="([^"]*)"/g)].map(([, schema = '']) => schema);
  return [
    ...(stream && entry(stream.dict, 'Subtype') === 'XML' ? [] : ['6.6.2.1 has no metadata']),
    ...(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(text)
      ? []
      : ['6.6.2.1 has no packet of metadata']),
    ...used
      .filter((schema) => !KNOWN_SCHEMAS.includes(schema) && !explained.includes(schema))
      .map((schema) => `6.6.2.3.1 says something that it does not explain: ${schema}`),
    ...Object.entries(SAME_IN_BOTH)
      .filter(([key, selector]) => said(selector) === '' || entry(pdf.information, key) !== said(selector))
      .map(([key]) => `6.6.3 says another ${key} in its information than in its metadata`),
    ...Object.entries(SAME_TIMES)
      .filter(([key, selector]) => digits(entry(pdf.information, key)) !== digits(said(selector)))
      .map(([key]) => `6.6.3 says another ${key} in its information than in its metadata`),
    ...(said('pdfaid\\:part') === part && said('pdfaid\\:conformance') === 'A'
      ? []
      : [`6.6.4 does not say that it is PDF/A-${part}a`]),
    ...(said('pdfuaid\\:part') === '1' ? [] : ['PDF/UA 5 does not say that it is PDF/UA-1']),
  ];
}

function digits(time: string | number | null): string {
  return String(time).replace(/\D/g, '');
}
