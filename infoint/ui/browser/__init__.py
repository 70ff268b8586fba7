"""What runs in the browser: behaviour that Streamlit lacks, mostly with nothing to see."""
