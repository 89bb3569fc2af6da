import { setelanKantor } from '../kantor/setelan.js'
import { TERSAMAR } from '../pegawai/keamanan.js'
import { beriTahu } from '../pemberitahuan/service.js'
import { pelaksana } from '../tenggat/service.js'
import { tanggalDiZona } from '../values/tanggal.js'
import type { Kerja } from './mesin.js'

interface TugasBaru {
  id: string
  perkaraId: string
  no: string
  nama: string
  peran: string
  pencatat: string | null
  unitId: string | null
  /** The one person it is for; null: everyone of its role. */
  pegawaiId: string | null
  /** It ends in a paraf or a signature. */
  bertanda: boolean
}

/**
 * Tells who may do it that a task came back, or that a letter waits for their paraf or signature: these
 * hold up others. All other work is found in the inbox; a bell for each step would soon be ignored.
 */
export async function kabariTugas(kerja: Kerja, t: TugasBaru): Promise<void> {
  const { trx, kini, pelaku, pengembalian } = kerja
  if (!pengembalian && !t.bertanda) return
  const hari = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const [orang = []] = await pelaksana(
    trx,
    [{ ...t, pemegang_id: null, unit_tugas: t.unitId, pegawai_id: t.pegawaiId }],
    hari,
  )
  // Why it came back stands on the task: the words may quote a secret letter, and a notice leaves the house.
  const p = await trx('perkara as p')
    .where('p.id', t.perkaraId)
    .first(
      'p.judul',
      trx.raw(
        `exists (select 1 from naskah n where n.perkara_id = p.id and n.sec in ('R', 'SR')) as rahasia`,
      ),
    )
  await beriTahu(
    trx,
    {
      kepada: orang.filter((id) => id !== pelaku?.pegawaiId),
      jenis: pengembalian ? 'tugas.dikembalikan' : 'tugas.menunggu-tanda',
      judul: `${pengembalian ? 'Dikembalikan' : 'Menunggu paraf atau tanda tangan'}: ${t.no}. ${t.nama}`,
      isi: `Perkara ${p.rahasia ? TERSAMAR : p.judul}`,
      jalur: `/tugas/${t.id}`,
      kunci: `tugas ${t.id}`,
    },
    kini,
  )
}
