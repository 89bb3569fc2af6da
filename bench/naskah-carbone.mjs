// Converts the files it is told of with carbone, in a process of its own. Not part of the project: run
// by naskah-pdf.ts from the folder where carbone was installed for the occasion.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [folder, factories] = process.argv.slice(2)
const carbone = createRequire(join(folder, 'package.json'))('carbone')
carbone.set({ factories: Number(factories), startFactory: true, attempts: 2 })

const ubah = (isi) =>
  new Promise((selesai, gagal) => {
    carbone.convert(isi, { convertTo: 'pdf', extension: 'docx' }, (galat, hasil) =>
      galat ? gagal(new Error(String(galat))) : selesai(Buffer.from(hasil, 'binary')),
    )
  })

/** All files, as many at a time as there are factories; milliseconds from first to last. */
async function semua(berkas) {
  const isi = await Promise.all(berkas.map((b) => readFile(b)))
  const awal = performance.now()
  const sisa = [...isi.keys()]
  const hasil = []
  await Promise.all(
    Array.from({ length: Number(factories) }, async () => {
      for (let i = sisa.shift(); i !== undefined; i = sisa.shift()) hasil[i] = await ubah(isi[i])
    }),
  )
  const lama = performance.now() - awal
  await writeFile(join(folder, 'contoh.pdf'), hasil[0])
  return { lama, utuh: hasil.every((p) => p.subarray(0, 5).toString() === '%PDF-') }
}

process.on('message', ({ berkas }) => {
  semua(berkas).then(
    (jawab) => process.send(jawab),
    (galat) => process.send({ galat: galat.message }),
  )
})
process.on('disconnect', () => process.exit())
process.send({ siap: true })
