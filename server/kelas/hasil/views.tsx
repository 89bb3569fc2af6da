import type { JSX } from 'preact'
import { angka } from '../../values/persen.js'
import { KepalaBagian } from '../bagian.js'
import type { KepalaKelas } from '../queries.js'
import { DOKUMEN_HASIL } from './pesan.js'

export interface RekapHasil {
  peserta: number
  lulus: number
  tidak: number
}

interface Prop {
  kelas: KepalaKelas
  rekap: RekapHasil
  boleh: boolean
  csrf: string
}

/** What a training ends with: three documents the house drafts from what it knows. */
export const HalamanHasil = ({ kelas, rekap, boleh, csrf }: Prop): JSX.Element => (
  <KepalaBagian kelas={kelas} kini="hasil">
    <h2>Laporan dan transkrip</h2>
    {rekap.peserta === 0 ? (
      <p class="kosong">Daftar peserta masih kosong; impor peserta lebih dahulu.</p>
    ) : (
      <p>
        {angka(rekap.peserta)} peserta: {angka(rekap.lulus)} lulus, {angka(rekap.tidak)} tidak
        lulus, {angka(rekap.peserta - rekap.lulus - rekap.tidak)} belum ditetapkan.
        {rekap.lulus + rekap.tidak < rekap.peserta &&
          ' Hasil yang belum ditetapkan tercetak sebagai usulan menurut syarat kelulusan.'}
      </p>
    )}
    {Object.entries(DOKUMEN_HASIL).map(([kode, d]) => (
      <section class="kartu">
        <h3>{d.judul}</h3>
        <p>{d.isi}</p>
        {boleh && (
          <form method="post" action={`/pelatihan/${kelas.id}/hasil/${kode}`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <button type="submit" class="tombol-tipis">
              Susun {d.judul.toLowerCase()}
            </button>
          </form>
        )}
      </section>
    ))}
  </KepalaBagian>
)
