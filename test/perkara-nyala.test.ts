import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import t, { type Test } from 'tap'
import { akar } from '../server/config.js'
import { susunHandlers } from '../server/handlers.js'
import { muatTemplat } from '../server/naskah/templat.js'
import { muatWorkflows, periksaSemua } from '../server/sop/service.js'
import { basisData, basisDataBaru } from './database.js'
import { bangun } from './helper.js'

/** A copy of a folder of the house in which one file is changed. */
async function salinan(
  t: Test,
  folder: string,
  nama: string,
  ubah: (isi: Buffer) => string | Buffer,
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'paraf-uji-'))
  t.teardown(() => rm(dir, { recursive: true }))
  await cp(join(akar(), folder), dir, { recursive: true })
  await writeFile(join(dir, nama), ubah(await readFile(join(dir, nama))))
  return dir
}

t.test('a template with a wrong tag is named at boot, not at signing', async (t) => {
  const tanpa = (dari: string, ke: string) => (isi: Buffer) => {
    const zip = new PizZip(isi)
    const xml = zip.file('word/document.xml')!.asText()
    t.ok(xml.includes(dari), `the template has ${dari}`)
    zip.file('word/document.xml', xml.replaceAll(dari, ke))
    return zip.generate({ type: 'nodebuffer' })
  }
  const cacat = async (nama: string, ubah: (isi: Buffer) => string | Buffer) =>
    muatTemplat(await salinan(t, 'templates', nama, ubah)).then(
      () => '',
      (e: Error) => e.message,
    )
  t.match(
    await cacat('undangan-pembukaan.docx', tanpa('[[nomor]]', '[[nmor]]')),
    /undangan-pembukaan\.docx: \[\[nmor\]\] tidak dikenal; maksudnya \[\[nomor\]\]\?.*\n- undangan-pembukaan\.docx: \[\[nomor\]\] tidak ada/,
  )
  t.match(
    await cacat('laporan.docx', tanpa('[[penandatangan.nama]]', '')),
    /laporan\.docx: \[\[penandatangan\.nama\]\] tidak ada/,
  )
  t.match(
    await cacat('sk-panitia.docx', () => Buffer.from('bukan docx')),
    /^Templat naskah tidak dapat dipakai:\n- sk-panitia\.docx: /,
  )
  t.match(await cacat('laporan.json', () => '{"jenis": '), /laporan\.json: /)
})

t.test(
  'a diagram that names what the house does not have is named at boot with its element',
  async (t) => {
    const { db } = await basisData(t)
    const templat = await muatTemplat(join(akar(), 'templates'))
    const names = {
      handlers: susunHandlers(),
      naskah: new Set(templat.keys()),
      peran: new Set<string>(await db('peran').pluck('kode')),
    }
    const tolak = async (dari: string, ke: string) => {
      const dir = await salinan(t, 'workflows', 'peningkatan-kapasitas.bpmn', (isi) => {
        t.ok(isi.includes(dari), dari)
        return isi.toString().replace(dari, ke)
      })
      return muatWorkflows(dir)
        .then((d) => periksaSemua(d, names))
        .then(
          () => '',
          (e: Error) => e.message,
        )
    }
    t.equal(
      await tolak('sop:handler="surat.konsep"', 'sop:handler="surat.konsep"'),
      '',
      'as it is, it may run',
    )
    t.match(
      await tolak('sop:handler="surat.konsep"', 'sop:handler="surat.konsp"'),
      /peningkatan-kapasitas\.bpmn: .*surat\.konsp.*\[langkah-2\]/,
    )
    t.match(
      await tolak('sop:peran="kabid"', 'sop:peran="kabbid"'),
      /peningkatan-kapasitas\.bpmn: .*kabbid.*\[lajur-/,
    )
    t.match(
      await tolak('sop:naskah="sk-panitia"', 'sop:naskah="sk-panita"'),
      /peningkatan-kapasitas\.bpmn: .*sk-panita.*\[langkah-13\]/,
    )
    // and the server itself does not come up in an office without one of the roles
    const data = await basisDataBaru(t)
    await data.db('jabatan_peran').where({ peran: 'agendaris' }).delete()
    await data.db('peran').where({ kode: 'agendaris' }).delete()
    await t.rejects(bangun(t, { data }), {
      kode: 'DIAGRAM_DITOLAK',
      message: /peran agendaris|agendaris/,
    })
  },
)
