import { INFECTED } from '../clamav/scanner.js';
import type { HostileFile } from './hostile-file.js';
import { makePdf } from './make-pdf.js';

const text =
  (content: string): (() => Buffer) =>
  () =>
    Buffer.from(content);
const SCRIPT = '<script>alert(document.cookie)</script>';

/** A PNG that says it is 60,000 by 60,000 dots. */
function hugePicture(): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(60_000, 0);
  size.writeUInt32BE(60_000, 4);
  return Buffer.concat([header, size, Buffer.from('080600000000000000', 'hex')]);
}

/** Files that are neither archives nor PDF. */
export const HOSTILE_OTHERS: readonly HostileFile[] = [
  { what: 'a virus alone', filename: 'svar.com', make: () => INFECTED, verdict: 'otherType', isInfected: true },
  {
    what: 'a virus under the name of a letter',
    filename: 'svar.docx',
    make: () => INFECTED,
    verdict: 'otherType',
    isInfected: true,
  },
  {
    what: 'a program for Windows',
    filename: 'svar.pdf',
    make: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]),
    verdict: 'otherType',
  },
  {
    what: 'a program for Linux',
    filename: 'svar',
    make: () => Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(600)]),
    verdict: 'otherType',
  },
  { what: 'a shell script', filename: 'svar.sh', make: text('#!/bin/sh\nrm -rf /\n'), verdict: 'otherType' },
  {
    what: 'a web page',
    filename: 'svar.html',
    make: text(`<!doctype html><html><body>${SCRIPT}</body></html>`),
    verdict: 'otherType',
  },
  {
    what: 'a web page under the name of a PDF',
    filename: 'svar.pdf',
    make: text(`<html>${SCRIPT}</html>`),
    verdict: 'otherType',
  },
  {
    what: 'a drawing with a script',
    filename: 'svar.svg',
    make: text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    verdict: 'otherType',
  },
  {
    what: 'XML that fetches a file of the machine',
    filename: 'svar.xml',
    make: text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    verdict: 'otherType',
  },
  {
    what: 'a rich text that updates itself from elsewhere',
    filename: 'svar.rtf',
    make: text('{\\rtf1{\\object\\objautlink\\objupdate{\\*\\objdata 0105000002}}Vi stotter}'),
    verdict: 'activeContent',
  },
  {
    what: 'a mail with files',
    filename: 'svar.eml',
    make: text('From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nHei\n--x--\n'),
    verdict: 'otherType',
  },
  {
    what: 'a picture that says it is larger than any paper',
    filename: 'svar.png',
    make: hugePicture,
    verdict: 'otherType',
  },
  {
    what: 'a picture that is a web page too',
    filename: 'svar.gif',
    make: () => Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from(`*/=1;${SCRIPT}`)]),
    verdict: 'otherType',
  },
  {
    what: 'a picture that was cut off',
    filename: 'svar.jpg',
    make: () => Buffer.from('ffd8ffe000104a464946', 'hex'),
    verdict: 'otherType',
  },
  {
    what: 'bytes without meaning',
    filename: 'svar.pdf',
    make: () => Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 73) % 256)),
    verdict: 'unknownType',
  },
  { what: 'text with zeros in it', filename: 'svar.txt', make: text('Vi\u0000støtter'), verdict: 'unknownType' },
  {
    what: 'text of formulas',
    filename: 'svar.csv',
    make: text("=cmd|'/c calc'!A1;+1+1;@SUM(1)\n"),
    verdict: 'otherType',
  },
  {
    what: 'a shortcut of Windows',
    filename: 'svar.pdf.lnk',
    make: () => Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
    verdict: 'otherType',
  },
];

const names: readonly (readonly [string, string])[] = [
  ['that climbs out of its folder', '../../../etc/passwd.pdf'],
  ['that climbs out of its folder on Windows', '..\\..\\windows\\win.ini.pdf'],
  ['that is written from the right', 'svar\u202Efdp.exe'],
  ['with a line break', 'svar\r\nContent-Type: text/html\r\n\r\n.pdf'],
  ['of 300 letters', `${'ø'.repeat(300)}.pdf`],
  ['with a zero', 'svar.pdf\u0000.exe'],
  ['with quotation marks', 'svar".pdf; filename="a.html'],
  ['with a tag', '<img src=x onerror=alert(1)>.pdf'],
  ['with braces', '{{constructor.constructor}}.pdf'],
  ['that Windows keeps for itself', 'CON.pdf'],
  ['of dots alone', '...'],
  ['in letters taken apart', 'Sna\u030Aase\u0301.pdf'],
  ['with invisible letters', 'svar\u200B\u2060\uFEFF.pdf'],
  ['that begins a formula', '=HYPERLINK("http://angriper.example").pdf'],
];

/** Ordinary files with names that are not. */
export const HOSTILE_NAMES: readonly HostileFile[] = names.map(([what, filename]) => ({
  what: `a PDF with a name ${what}`,
  filename,
  make: () => makePdf({ content: `BT /F1 12 Tf 72 700 Td (${what.replace(/[^a-z ]/g, '')}) Tj ET` }),
  verdict: 'readable',
  reading: 'text',
}));
