"""What all charts share. Imports pandas and plotly: import where used."""
