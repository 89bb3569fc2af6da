import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { compile } from '../server/platform/engine/index.js'
import { transaksi } from '../server/platform/db/db.js'
import {
  daftarkanSop,
  muatWorkflows,
  pembacaDiagram,
  periksaSemua,
  sopAktif,
  sopVersi,
} from '../server/sop/service.js'
import { basisData } from './database.js'

const FOLDER = new URL('../workflows/', import.meta.url).pathname
const PERAN = new Set([
  'kepala',
  'sekretaris',
  'kabid',
  'pokja',
  'pengelola',
  'admin-bangkom',
  'agendaris',
  'peserta',
  'lan',
  'pengaju',
  'atasan-langsung',
  'petugas-ditunjuk',
])
const baca = (id: string) => readFile(join(FOLDER, `${id}.bpmn`), 'utf8')

async function namaDari(folder: string) {
  const semua = await muatWorkflows(folder)
  const opsi = ['rantai', 'kirim', 'nomor']
  return new Map(
    semua.flatMap(({ diagram }) => diagram.steps.map((s) => [s.sop.handler, { opsi }] as const)),
  )
}

t.test(
  'given one SOP, a changed text becomes the version in force and the old one stays readable',
  async (t) => {
    const { db } = await basisData(t)
    const satu = (await baca('operasional-bangkom')).replaceAll('operasional-bangkom', 'uji-versi')
    const dua = satu.replace('sop:waktu="1 Hari"', 'sop:waktu="2 Hari"')
    const daftar = (xml: string) =>
      transaksi(db, async (trx) => daftarkanSop(trx, { xml, diagram: await compile(xml) }))

    const lama = await daftar(satu)
    t.match(await sopAktif(db, 'uji-versi'), {
      id: lama.id,
      nama: 'Operasional Bangkom',
      aktif: true,
      xml: satu,
    })

    const baru = await daftar(dua)
    t.match(baru, { baru: true })
    t.equal((await sopAktif(db, 'uji-versi'))!.id, baru.id)
    t.match(await sopVersi(db, lama.id), { aktif: false, xml: satu }, 'running cases keep theirs')
  },
)

t.test(
  'registering a known text again changes nothing, not even from an older release',
  async (t) => {
    const { db } = await basisData(t)
    const satu = (await baca('operasional-bangkom')).replaceAll('operasional-bangkom', 'uji-ulang')
    const dua = satu.replace('sop:waktu="1 Hari"', 'sop:waktu="2 Hari"')
    const daftar = (xml: string) =>
      transaksi(db, async (trx) => daftarkanSop(trx, { xml, diagram: await compile(xml) }))

    await daftar(satu)
    const kini = await daftar(dua)
    t.match(await daftar(satu), { baru: false })
    t.equal((await sopAktif(db, 'uji-ulang'))!.id, kini.id)
  },
)

t.test('sixteen servers that start at once register one version', async (t) => {
  const { db } = await basisData(t)
  const xml = (await baca('operasional-bangkom')).replaceAll('operasional-bangkom', 'uji-serentak')
  const diagram = await compile(xml)

  const hasil = await Promise.all(
    Array.from({ length: 16 }, () => transaksi(db, (trx) => daftarkanSop(trx, { xml, diagram }))),
  )

  t.equal(hasil.filter((h) => h.baru).length, 1)
  t.equal(new Set(hasil.map((h) => h.id)).size, 1)
  t.equal((await db('sop_versi').where({ kode: 'uji-serentak' })).length, 1)
})

t.test(
  'a diagram is read from the database once, and an unknown version is told so every time',
  async (t) => {
    const { db } = await basisData(t)
    const xml = (await baca('penerbitan-sertifikat')).replaceAll(
      'penerbitan-sertifikat',
      'uji-baca',
    )
    const { id } = await transaksi(db, async (trx) =>
      daftarkanSop(trx, { xml, diagram: await compile(xml) }),
    )
    const pembaca = pembacaDiagram()

    const satu = await pembaca(db, id)
    let kueri = 0
    const hitung = () => {
      kueri++
    }
    db.on('query', hitung)
    t.equal(await pembaca(db, id), satu)
    db.removeListener('query', hitung)
    t.equal(kueri, 0)

    const asing = '00000000-0000-4000-8000-000000000000'
    await t.rejects(pembaca(db, asing), /Versi SOP tidak ditemukan/)
    await t.rejects(pembaca(db, asing), /Versi SOP tidak ditemukan/)
  },
)

t.test(
  'the SOPs of the house load in the order of their names and pass the gate together',
  async (t) => {
    const semua = await muatWorkflows(FOLDER)

    const berkas = readdirSync(FOLDER).filter((n) => n.endsWith('.bpmn'))
    t.ok(berkas.length >= 4)
    t.strictSame(
      semua.map((s) => `${s.diagram.id}.bpmn`),
      berkas.sort(),
    )
    const handlers = await namaDari(FOLDER)
    t.doesNotThrow(() => periksaSemua(semua, { handlers, peran: PERAN }))
  },
)

t.test(
  'all faults of all diagrams come in one error, each with its file and its element',
  async (t) => {
    const handlers = await namaDari(FOLDER)
    handlers.delete('cadangan.buat')
    const peran = new Set([...PERAN].filter((p) => p !== 'lan'))

    try {
      periksaSemua(await muatWorkflows(FOLDER), { handlers, peran, callable: new Set() })
      t.fail('the server would have started')
    } catch (galat: any) {
      t.equal(galat.kode, 'DIAGRAM_DITOLAK')
      t.equal(galat.rincian.kesalahan.length, 3)
      t.match(galat.message, /operasional-bangkom\.bpmn: .*cadangan\.buat.* \[langkah-12\]/)
      t.match(galat.message, /penerbitan-sertifikat\.bpmn: .*"lan".* \[lajur-lan\]/)
      t.match(
        galat.message,
        /peningkatan-kapasitas\.bpmn: .*penerbitan-sertifikat.* \[panggil-penerbitan-sertifikat\]/,
      )
    }
  },
)

t.test(
  'a folder with files that are no diagram, and with one process twice, is refused by file',
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'paraf-sop-'))
    t.teardown(() => rm(folder, { recursive: true }))
    const xml = await baca('operasional-bangkom')
    await writeFile(join(folder, 'README.md'), 'not read')
    await writeFile(join(folder, 'a.bpmn'), xml)
    await writeFile(join(folder, 'b.bpmn'), `${xml}<!-- other bytes, same process -->`)

    const handlers = await namaDari(FOLDER)
    const semua = await muatWorkflows(folder)
    t.throws(
      () => periksaSemua(semua, { handlers, peran: PERAN }),
      /b\.bpmn: proses operasional-bangkom sudah ada di a\.bpmn/,
    )

    await writeFile(join(folder, 'c.bpmn'), 'bukan xml')
    await writeFile(join(folder, 'd.bpmn'), '<!DOCTYPE x><x/>')
    await t.rejects(muatWorkflows(folder), {
      kode: 'DIAGRAM_DITOLAK',
      message: /c\.bpmn: [\s\S]*d\.bpmn: /,
    })
  },
)
