import type { JSX } from 'preact'
import type { IsianDitolak } from '../perkara/handler.js'
import { Lencana } from '../platform/ui/badge.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { jalurTautan, Tautan } from '../platform/ui/tautan.js'
import { cetakNip } from '../values/nip.js'
import { sebutCalon } from './calon.js'
import type { BahanCalon, CalonDilihat } from './handler/bahan.js'
import { PUTUSAN, type Putusan } from './kata.js'

/** What a proposal asks for, on the task that decides on it. */
export const TampilanCalon = (b: BahanCalon): JSX.Element => (
  <section class="kartu">
    <h2>
      <Tautan ke={`/usulan/${b.usulanId}`}>Usulan {b.pd}</Tautan>
    </h2>
    <Fakta
      isi={[
        [
          'Kuota',
          `${b.kuota} peserta, terisi ${b.terisi}, sisa ${Math.max(0, b.kuota - b.terisi)}`,
        ],
        ['Surat', b.surat.nomor],
        [
          'Berkas surat',
          b.surat.ada ? <Tautan ke={`/usulan/${b.usulanId}/surat`}>Buka surat</Tautan> : '',
        ],
        ['Calon', <JumlahPutusan jumlah={b.jumlah} />],
      ]}
    />
    {b.calon.some((c) => c.putusan === 'perbaiki') && (
      <>
        <h3>Yang perlu diperbaiki atau ditarik</h3>
        <ul>
          {b.calon.map((c) => (
            <li>
              <Tautan ke={`/usulan/${b.usulanId}/peserta/${c.id}`}>{sebutCalon(c)}</Tautan>:{' '}
              {c.alasan}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

/** `3 Diterima, 1 Ditolak`, each as a state. */
export const JumlahPutusan = ({ jumlah }: { jumlah: Record<Putusan, number> }): JSX.Element => (
  <>
    {(Object.keys(PUTUSAN) as Putusan[])
      .filter((p) => jumlah[p] > 0)
      .map((p) => (
        <>
          <Lencana jenis={PUTUSAN[p].warna}>
            {jumlah[p]} {PUTUSAN[p].kata}
          </Lencana>{' '}
        </>
      ))}
  </>
)

type Terisi = { id?: string; keputusan?: string; alasan?: string }
type PropForm = BahanCalon & { tugasId: string; csrf: string; ditolak?: IsianDitolak }

const PILIHAN = [
  ['', 'Belum'],
  ['terima', 'Terima'],
  ['tolak', 'Tolak'],
  ['perbaiki', 'Perbaiki'],
] as const

/** Many decided with one form, each with its reason or a common one. */
export function FormPutusan(p: PropForm): JSX.Element {
  const tolak = p.ditolak?.tindakan === 'putus' ? p.ditolak : null
  const terisi = (tolak?.isian.butir ?? []) as Terisi[]
  const sisa = p.jumlah[''] - p.calon.length
  return (
    <section class="kartu">
      <h2>Putuskan calon peserta</h2>
      {tolak && (
        <div class="kabar kabar-bahaya" role="alert" tabIndex={-1} autofocus>
          <p class="utuh">{tolak.galat.message}</p>
        </div>
      )}
      <form method="post" action={jalurTautan(`/tugas/${p.tugasId}/tindakan/putus`)}>
        <input type="hidden" name="_csrf" value={p.csrf} />
        <Tabel
          keterangan="Calon peserta yang belum diputus"
          keteranganTersembunyi
          baris={p.calon}
          kolom={[
            { judul: 'Calon', isi: (c) => <Orang c={c} /> },
            { judul: 'Perhatian', isi: (c) => <Perhatian c={c} /> },
            {
              judul: 'Keputusan dan alasan',
              isi: (c, i) => <Putuskan c={c} i={i} isi={terisi.find((t) => t.id === c.id)} />,
            },
          ]}
        />
        {sisa > 0 && <p class="redup">{sisa} calon lagi tampil sesudah yang di atas diputus.</p>}
        <p class="kolom">
          <label for="alasan-bersama">Alasan bersama</label>
          <span class="petunjuk" id="alasan-bersama-ket">
            Dipakai bagi calon yang alasannya dikosongkan, misalnya: memenuhi persyaratan.
          </span>
          <input
            id="alasan-bersama"
            name="alasan"
            maxLength={500}
            value={String(tolak?.isian.alasan ?? '')}
            aria-describedby="alasan-bersama-ket"
          />
        </p>
        <div class="tindakan">
          <button>Simpan keputusan</button>
        </div>
      </form>
    </section>
  )
}

const Orang = ({ c }: { c: CalonDilihat }): JSX.Element => (
  <>
    {sebutCalon(c)}
    <small class="sebaris">{cetakNip(c.nip)}</small>
    <small>{[c.data.golongan, c.data.jabatan, c.data.unitKerja].filter(Boolean).join(', ')}</small>
  </>
)

const Perhatian = ({ c }: { c: CalonDilihat }): JSX.Element => (
  <>
    {c.perhatian.join(' ') || '–'}
    {c.catatan && <small>Pernah dikembalikan: {c.catatan}</small>}
  </>
)

const Putuskan = ({ c, i, isi }: { c: CalonDilihat; i: number; isi?: Terisi }): JSX.Element => (
  <>
    <input type="hidden" name={`butir[${i}].id`} value={c.id} />
    <select name={`butir[${i}].keputusan`} aria-label={`Keputusan atas ${sebutCalon(c)}`}>
      {PILIHAN.map(([nilai, kata]) => (
        <option value={nilai} selected={nilai === (isi?.keputusan ?? '')}>
          {kata}
        </option>
      ))}
    </select>
    <input
      name={`butir[${i}].alasan`}
      maxLength={500}
      placeholder="Alasan"
      aria-label={`Alasan atas ${sebutCalon(c)}`}
      value={isi?.alasan ?? ''}
    />
  </>
)
