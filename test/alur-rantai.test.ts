import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, type Lakon } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

const sampaiParaf = async (): Promise<Lakon> => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  return perkara
}

t.test(
  'refused ten times, the letter is still one letter and its state does not grow',
  async (t) => {
    const perkara = await sampaiParaf()
    const ukuran: number[] = []
    for (let i = 0; i < 10; i++) {
      await perkara.putuskan('4', { keputusan: 'tidak', alasan: `Kali ke-${i + 1}.` })
      await perkara.jawab('3', { ...(await perkara.awal('3')), hal: `Permohonan ${i}` })
      ukuran.push(JSON.stringify((await perkara.perkara()).keadaan).length)
    }
    t.ok(Math.max(...ukuran) - ukuran[0]! <= 4, `state bytes: ${ukuran.join(' ')}`)
    t.match(await perkara.tugas('4'), { kunjungan: 11 })
    t.equal((await db('naskah').where({ perkara_id: perkara.id }).first()).versi, 12)
  },
)

t.test(
  'the chain is data: none, one level, three levels, the most specific rule first',
  async (t) => {
    const rantai = async (baris: Record<string, unknown>[]): Promise<string[]> => {
      await db('rantai_paraf').whereNotNull('jenis').orWhereNotNull('sop_kode').delete()
      await db('rantai_paraf').insert(baris)
      const perkara = await panggung.mulai('peningkatan-kapasitas')
      await perkara.sampai('3')
      await perkara.kerjakan('3')
      const dilalui: string[] = []
      while ((await perkara.nomor()) === '4') {
        dilalui.push((await perkara.tugas('4')).peran)
        t.equal((await perkara.putuskan('4')).status, 200)
      }
      t.equal(await perkara.nomor(), '5')
      t.equal((await perkara.putuskan('5')).status, 200, 'and it can be signed')
      return dilalui
    }
    const jenis = 'surat-permohonan-narasumber'
    const tiga = ['pokja', 'kabid', 'sekretaris'].map((peran, i) => ({
      jenis,
      tingkat: i + 1,
      peran,
    }))
    t.same(await rantai([{ jenis, tingkat: 1, peran: 'sekretaris' }]), ['sekretaris'])
    t.same(await rantai(tiga), ['pokja', 'kabid', 'sekretaris'])
    t.same(
      await rantai([
        ...tiga,
        { jenis, sop_kode: 'peningkatan-kapasitas', tingkat: 7, peran: 'kabid' },
      ]),
      ['kabid'],
    )
    t.same(
      await rantai([{ jenis: 'laporan', tingkat: 1, peran: 'pokja' }]),
      ['kabid', 'sekretaris'],
      'another kind, not this one',
    )
    // when the office has no chain at all, the row is passed without a task
    const semula = await db('rantai_paraf')
      .whereNull('jenis')
      .whereNull('sop_kode')
      .select('tingkat', 'peran')
    await db('rantai_paraf').delete()
    const perkara = await panggung.mulai('peningkatan-kapasitas')
    await perkara.sampai('5')
    t.same(await db('tugas').where({ perkara_id: perkara.id }).orderBy('no').pluck('no'), [
      '1',
      '2',
      '3',
      '5',
    ])
    t.equal((await perkara.putuskan('5')).status, 200)
    await db('rantai_paraf').insert(semula)
  },
)
