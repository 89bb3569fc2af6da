import { execFileSync } from 'node:child_process'
import { PDFDocument } from '@cantoo/pdf-lib'
import { gambarQr } from '../server/platform/docx/qr.js'

/** Scans can be read on this machine. */
export const ADA = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** A PDF of as many pages as marks: with its code at the foot, a word, or nothing (an empty back). */
export async function kertas(tanda: readonly (string | null | 'kosong')[]): Promise<Buffer> {
  const d = await PDFDocument.create()
  for (const s of tanda) {
    const h = d.addPage([595, 842])
    if (s !== 'kosong')
      h.drawText('Dengan hormat, bersama ini kami sampaikan hal berikut.'.repeat(2), {
        x: 40,
        y: 600,
        size: 9,
      })
    if (s && s !== 'kosong') {
      const qr = await d.embedPng(gambarQr(`https://paraf.contoh.go.id/v/${s}`))
      h.drawImage(qr, { x: 60, y: 40, width: 57, height: 57 })
    }
  }
  return Buffer.from(await d.save())
}

export const halaman = async (isi: Buffer) => (await PDFDocument.load(isi)).getPages()

/** What a camera would make of it. */
export const fotoKertas = (pdf: Buffer): Buffer =>
  execFileSync('pdftoppm', ['-jpeg', '-r', '170', '-singlefile', '-'], {
    input: pdf,
    maxBuffer: 2 ** 26,
  })
