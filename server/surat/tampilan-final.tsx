/** What the signer must know before signing: this is the file, under this number and date. */
export const KabarFinal = ({ nomor, tanggal }: { nomor: string; tanggal: string }) => (
  <p class="kabar">
    Naskah final bernomor <strong>{nomor}</strong> tanggal {tanggal}. Baca PDF-nya sebelum
    menandatangani; bila ditolak, nomor itu menjadi BATAL.
  </p>
)
