import type { JSX } from 'preact'
import { Kirim } from '../platform/ui/kirim.js'
import { Fakta } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import type { SatuAduan } from './baca.js'
import type { Pelapor } from './pelapor.js'
import { IsiAduan } from './tampilan.js'

/** One complaint for an officer. */
export const HalamanSatuAduan = (p: SatuAduan & { csrf: string }): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/pengaduan">Pengaduan</Tautan>
    </p>
    <h1>{p.nomor}</h1>
    <Fakta
      isi={[
        ['Keadaan', p.keadaan],
        ['Paling lambat', p.selesai ? '' : p.palingLambat],
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
