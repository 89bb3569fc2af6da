import { tertunda } from './henti.js'
import type { Klien } from './klien.js'
import type { PerintahPelatihan } from './perintah.js'
import type { Rencana } from './rencana.js'

/** More than any list holds: who is accepted is not what this run tries. */
const KUOTA = 20_000

/**
 * The case of a proposal begins with its list, so that is brought in first: the training opened, the
 * list written down for an agency, and sent. Whatever is there already is gone on with. Answers the case.
 */
export async function mulaiUsulan(
  { peserta }: Pick<PerintahPelatihan, 'peserta'>,
  pelatihan: Rencana['pelatihan'],
  id: string,
  k: Klien,
): Promise<string> {
  const baca = () => k.ambil('/usulan/pelatihan/{id}', { id })
  const { pembukaan, semuaPd } = await baca()
  if (pembukaan.kuota === null)
    await k.kirim('/usulan/pelatihan/{id}/buka', { kuota: KUOTA, tutup: pelatihan.mulai }, { id })
  const berkas = await k.unggah(peserta.nama, peserta.isi)
  if ((await baca()).usulan.length === 0) {
    const pd = semuaPd[0]?.id
    if (!pd) throw tertunda('Kantor belum mencatat perangkat daerah; tambahkan lebih dahulu.')
    // The list itself stands for the letter it would come with.
    const surat = { pd, nomorSurat: '800/1/Usulan', tanggalSurat: k.hariIni(), surat: berkas }
    await k.kirim('/usulan/pelatihan/{id}/atas-nama', surat, { id })
  }
  const usulan = { id: (await baca()).usulan[0].id as string }
  const satu = await k.ambil('/usulan/{id}', usulan)
  if (satu.usulan.keadaan === 'konsep') {
    if (satu.calon.length === 0) {
      const daftar = { sidik: berkas.sha256, nama: berkas.nama, lewatiSalah: true }
      await k.kirim('/usulan/{id}/impor', daftar, usulan)
    }
    await k.kirim('/usulan/{id}/kirim', {}, usulan)
  }
  return (await k.ambil('/usulan/{id}', usulan)).usulan.perkaraId
}
