import type { Galat } from '../../platform/galat.js'
import { FormSkema } from '../../platform/ui/form.js'
import { Nomor } from '../henti/view-henti.js'
import type { HalamanPindahIsi, UsulDibaca } from './baca.js'
import { SkemaTolak } from './skema.js'
import type { TugasDitinggal } from './tujuan.js'

interface Prop extends HalamanPindahIsi {
  csrf: string
  saat(d: Date): string
  galat?: Galat
  /** What was typed in a refused form. */
  isian?: { ke?: string; alasan?: string }
}

/** A proposal that waits, with who may decide; otherwise the form to make one. */
export function HalamanPindah(p: Prop) {
  const { perkara, usul, basi, galat } = p
  return (
    <>
      <p class="letak">
        <a href={`/perkara/${perkara.id}`}>{perkara.judul}</a>
      </p>
      <h1>Pindahkan perkara ke langkah lain</h1>
      {galat && (
        <div class="kabar kabar-bahaya" role="alert">
          {galat.message}
        </div>
      )}
      {usul && <Menunggu {...p} usul={usul} />}
      {(!usul || basi) && <Usulkan {...p} />}
    </>
  )
}

function Menunggu(p: Prop & { usul: UsulDibaca }) {
  const { perkara, usul, basi, sendiri, bolehPutus, nomor, csrf, saat } = p
  const tolak = `/perkara/${perkara.id}/pindah/tolak`
  return (
    <section class="kartu">
      <h2>Usul yang menunggu persetujuan</h2>
      <p>
        {usul.pengusul}, {saat(usul.diusul_at)}: dari {sebutTugas(usul.dari)} ke langkah{' '}
        <strong>
          {usul.ke_no}. {usul.ke_nama}
        </strong>
      </p>
      <p>Alasan: {usul.alasan}</p>
      {basi ? (
        <p class="kabar kabar-peringatan">
          Perkara sudah bergerak sejak usul ini dibuat, jadi usulnya tidak berlaku lagi.
        </p>
      ) : (
        <Akibat dari={usul.dari} ke={usul.ke_no} nomor={nomor} />
      )}
      {sendiri && (
        <>
          <p>Usul ini menunggu persetujuan pejabat lain.</p>
          <form method="post" action={tolak}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="usul" value={usul.id} />
            <button class="tombol-tipis">Tarik usul</button>
          </form>
        </>
      )}
      {bolehPutus && !basi && (
        <>
          <form method="post" action={`/perkara/${perkara.id}/pindah/setuju`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="usul" value={usul.id} />
            <div class="tindakan">
              <button>Setujui dan pindahkan</button>
            </div>
          </form>
          <details>
            <summary>Tolak usul ini</summary>
            <FormSkema
              skema={SkemaTolak}
              awal={{ usul: usul.id }}
              aksi={tolak}
              csrf={csrf}
              tombol="Tolak usul"
            />
          </details>
        </>
      )}
    </section>
  )
}

/** What happens at the move, and what it leaves as it is. */
const Akibat = ({ dari, ke, nomor }: { dari: TugasDitinggal[]; ke: string; nomor: any[] }) => (
  <>
    <ul>
      <li>Tugas {sebutTugas(dari)} ditutup tanpa diselesaikan; jamnya berhenti.</li>
      <li>Langkah {ke} dibuka sebagai tugas baru dengan jam yang mulai dari nol.</li>
      <li>Naskah, surat masuk, dan lampiran yang sudah ada tetap seperti sekarang.</li>
    </ul>
    {nomor.length > 0 && (
      <>
        <p>Nomor yang sudah diberikan tidak ditarik kembali:</p>
        <ul>
          <Nomor nomor={nomor} />
        </ul>
      </>
    )}
  </>
)

function Usulkan(p: Prop) {
  const { perkara, tugas, dipilih, tujuan, csrf, isian } = p
  if (tugas.length === 0)
    return (
      <p class="kosong">
        Tidak ada langkah yang terbuka: perkara ini menunggu perkara yang dipanggilnya.
      </p>
    )
  return (
    <>
      <p class="petunjuk">
        Pemindahan berlaku setelah disetujui orang kedua: Kepala, Sekretaris, atau kepala bidang
        pengampu.
      </p>
      {tugas.length > 1 && <PilihDari {...p} />}
      {dipilih.length > 0 && tujuan.length === 0 && (
        <p class="kosong">
          Dari langkah ini perkara tidak dapat dipindahkan ke mana pun: langkah lain mensyaratkan
          cabang yang belum atau sudah selesai, atau naskahnya sudah terbit.
        </p>
      )}
      {tujuan.length > 0 && (
        <form class="formulir" method="post" action={`/perkara/${perkara.id}/pindah`}>
          <input type="hidden" name="_csrf" value={csrf} />
          {dipilih.map((t) => (
            <input type="hidden" name="dari" value={t.id} />
          ))}
          <p>
            Ditinggalkan: <strong>{sebutTugas(dipilih)}</strong>
          </p>
          <p class="kolom">
            <label for="pindah-ke">
              Pindahkan ke langkah <span class="wajib">(wajib)</span>
            </label>
            <select id="pindah-ke" name="ke" required>
              <option value="">Pilih langkah</option>
              {tujuan.map((s) => (
                <option value={s.id} selected={s.id === isian?.ke}>
                  {s.sop.no}. {s.name}
                </option>
              ))}
            </select>
          </p>
          <p class="kolom">
            <label for="pindah-alasan">
              Alasan <span class="wajib">(wajib)</span>
            </label>
            <textarea id="pindah-alasan" name="alasan" rows={3} required maxLength={500}>
              {isian?.alasan}
            </textarea>
          </p>
          <div class="tindakan">
            <button>Kirim usul</button>
          </div>
        </form>
      )}
    </>
  )
}

/** Branches that run side by side: which of them are left. */
const PilihDari = ({ perkara, tugas, dipilih }: Prop) => (
  <form class="formulir" method="get" action={`/perkara/${perkara.id}/pindah`}>
    <fieldset>
      <legend>Langkah yang ditinggalkan</legend>
      <div class="pilihan">
        {tugas.map((t) => (
          <label>
            <input type="checkbox" name="dari" value={t.id} checked={dipilih.includes(t)} />{' '}
            <span>
              {t.no}. {t.nama}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
    <div class="tindakan">
      <button class="tombol-tipis">Lihat langkah tujuan</button>
    </div>
  </form>
)

const sebutTugas = (tugas: readonly TugasDitinggal[]): string =>
  tugas.map((t) => `langkah ${t.no}. ${t.nama}`).join(' dan ')
