import type { Galat } from '../../platform/galat.js'
import type { JsonSkema } from '../../platform/http/skema.js'
import { Lencana } from '../../platform/ui/badge.js'
import { Kolom } from '../../platform/ui/kolom.js'
import { AwalanId, awalanId } from '../../platform/ui/nama-kolom.js'
import { Tabel } from '../../platform/ui/table.js'
import type { HasilPutus } from './putuskan.js'
import type { Butir } from './tinjau.js'

const ALAMAT = '/tugas/sekaligus'

interface Prop {
  butir: readonly Butir[]
  csrf: string
  kolomFrasa: object
  galat?: Galat
}

/** The letters that were chosen: which of them can be agreed to, in which version; one confirmation. */
export function HalamanSekaligus({ butir, csrf, kolomFrasa, galat }: Prop) {
  const siap = butir.filter((b) => !b.sebab)
  const belum = butir.filter((b) => b.sebab)
  return (
    <>
      <p class="letak">
        <a href="/tugas">Kotak tugas</a>
      </p>
      <h1>Paraf dan tanda tangan sekaligus</h1>
      {galat && (
        <p class="kabar kabar-bahaya" role="alert" tabIndex={-1} autofocus>
          {galat.message}
        </p>
      )}
      {siap.length > 0 ? (
        <Persetujuan siap={siap} csrf={csrf} kolomFrasa={kolomFrasa} galat={galat} />
      ) : (
        <p class="kosong">
          Belum ada naskah yang dapat disetujui. Buka naskahnya satu per satu dari{' '}
          <a href="/tugas">kotak tugas</a>, lalu centang yang sudah Anda baca.
        </p>
      )}
      {belum.length > 0 && (
        <>
          <h2>Belum dapat disetujui</h2>
          <Tabel
            keterangan="Naskah yang belum dapat disetujui"
            keteranganTersembunyi
            baris={belum}
            kolom={[
              { judul: 'Naskah', isi: (b) => <Sebut b={b} /> },
              { judul: 'Sebab', isi: (b) => b.sebab },
            ]}
          />
        </>
      )}
    </>
  )
}

/** A row that is unticked sends no id, and so is left out. */
function Persetujuan({ siap, csrf, kolomFrasa, galat }: Omit<Prop, 'butir'> & { siap: Butir[] }) {
  const elektronik = siap.filter((b) => b.frasa).length
  return (
    <AwalanId.Provider value={awalanId(ALAMAT)}>
      <form method="post" action={ALAMAT}>
        <input type="hidden" name="_csrf" value={csrf} />
        <Tabel
          keterangan="Naskah yang disetujui"
          keteranganTersembunyi
          baris={siap}
          kolom={[
            {
              judul: 'Setuju',
              isi: (b, i) => (
                <>
                  <input
                    type="checkbox"
                    name={`butir[${i}].id`}
                    value={b.id}
                    checked
                    aria-label={`Setujui ${b.versi!.hal}`}
                  />
                  <input type="hidden" name={`butir[${i}].sha256`} value={b.versi!.sha256} />
                </>
              ),
            },
            { judul: 'Naskah', isi: (b) => <Sebut b={b} /> },
            { judul: 'Nomor', isi: (b) => b.versi!.nomor || 'Belum bernomor' },
            { judul: 'Versi', isi: (b) => b.versi!.versi },
            { judul: 'Langkah', isi: (b) => `${b.no}. ${b.nama}` },
          ]}
        />
        {elektronik > 0 && (
          <>
            <p>{elektronik} di antaranya ditandatangani secara elektronik.</p>
            <Kolom
              skema={kolomFrasa as JsonSkema}
              nama="frasa"
              nilai=""
              wajib
              salah={[]}
              fokus={!galat}
            />
          </>
        )}
        <p>
          <button>Setujui yang dicentang</button>
        </p>
      </form>
    </AwalanId.Provider>
  )
}

const Sebut = ({ b }: { b: Pick<Butir, 'id' | 'no' | 'nama' | 'judul' | 'versi'> }) => (
  <>
    <a class="utama" href={`/tugas/${b.id}`}>
      {b.versi?.hal || `${b.no}. ${b.nama}`}
    </a>
    <small>{b.judul}</small>
  </>
)

/** What became of each letter. */
export function LaporanSekaligus({ hasil }: { hasil: readonly HasilPutus[] }) {
  const belum = hasil.filter((h) => !h.disetujui)
  return (
    <>
      <h1>
        {hasil.length - belum.length} dari {hasil.length} naskah disetujui
      </h1>
      <Tabel
        keterangan="Hasil persetujuan"
        keteranganTersembunyi
        baris={hasil}
        kolom={[
          { judul: 'Tugas', isi: (h) => <Sebut b={{ ...h, versi: null }} /> },
          {
            judul: 'Hasil',
            isi: (h) =>
              h.disetujui ? (
                <Lencana jenis="baik">Disetujui</Lencana>
              ) : (
                <>
                  <Lencana jenis="peringatan">Tidak disetujui</Lencana> {h.sebab}
                </>
              ),
          },
        ]}
      />
      <p>
        {belum.length > 0 && (
          <>
            <a href={`${ALAMAT}?${belum.map((h) => `id=${h.id}`).join('&')}`}>
              Tinjau lagi yang belum
            </a>{' '}
            atau{' '}
          </>
        )}
        <a href="/tugas">kembali ke kotak tugas</a>.
      </p>
    </>
  )
}
