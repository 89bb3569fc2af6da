import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Kirim } from '../platform/ui/kirim.js'
import { Fakta } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import type { SatuAduan } from './baca.js'
import type { Pelapor } from './pelapor.js'
import { skemaAlih } from './schema.js'
import { IsiAduan } from './tampilan.js'

/** One complaint for an officer. */
export const HalamanSatuAduan = (p: SatuAduan & { csrf: string }): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/pengaduan">Pengaduan</Tautan>
    </p>
    <h1>{p.nomor}</h1>
    {p.tanpaPetugas && (
      <p class="kabar kabar-peringatan">
        Petugas yang ditunjuk tidak bertugas lagi di kantor ini. Alihkan disposisinya.
      </p>
    )}
    <Fakta
      isi={[
        ['Keadaan', p.keadaan],
        ['Selesai', p.selesai],
        ['Penilaian', p.nilai && `${p.nilai} dari 5${p.komentar && `: ${p.komentar}`}`],
        ['Perkara', <Tautan ke={`/perkara/${p.perkaraId}`}>Langkah dan riwayatnya</Tautan>],
      ]}
    />
    <section class="kartu">
      <IsiAduan {...p} lampiran={[]} />
      {p.lampiran.length > 0 && (
        <ul>
          {p.lampiran.map((nama, i) => (
            <li>
              <a href={jalurTautan(`/pengaduan/${p.id}/lampiran/${i + 1}`)}>{nama}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
    {p.calon.length > 0 && (
      <details class="kartu tak-cetak" open={p.tanpaPetugas}>
        <summary>Alihkan disposisi</summary>
        <p>Tugasnya berpindah kepada petugas baru dengan instruksi yang baru.</p>
        <FormSkema
          skema={skemaAlih(p.calon)}
          aksi={`/pengaduan/${p.id}/disposisi`}
          csrf={p.csrf}
          tombol="Alihkan disposisi"
        />
      </details>
    )}
    {p.bolehBukaPelapor && (
      <section class="tak-cetak">
        <Kirim
          aksi={`/pengaduan/${p.id}/pelapor`}
          csrf={p.csrf}
          label="Buka identitas pelapor (dicatat)"
        />
      </section>
    )}
  </>
)

/** Who complained; that it was opened is in the record. */
export const HalamanPelapor = (p: Pelapor & { id: string }): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke={`/pengaduan/${p.id}`}>Pengaduan</Tautan>
    </p>
    <h1>Identitas pelapor</h1>
    <Fakta
      isi={[
        ['Nama', p.nama],
        ['Telepon', p.kontak],
        ['Surel', p.email],
      ]}
    />
    <p class="redup">Pembukaan ini tercatat. Pakai hanya untuk menangani pengaduannya.</p>
  </>
)
